// Configures custom-elements.json (npm run manifest): only the elements, under the paths that users import.
export default {
  litelement: true,
  globs: ['src/element/*-element.ts'],
  // package.json already names the manifest, and the analyzer would rewrite the file.
  packagejson: false,
  plugins: [publicSurface()],
};

const published = 'dist/element.js';

/** Keeps the public members and names the published file, because the package does not contain src/. */
function publicSurface() {
  return {
    name: 'public-surface',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules.flatMap(module =>
        module.declarations.filter(isElement),
      );
      const exported = elements.map(({ name }) => exportOf(name));
      const definitions = elements.map(({ name, tagName }) => definitionOf(name, tagName));
      const element = {
        kind: 'javascript-module',
        path: published,
        declarations: elements.map(withoutPrivates),
        exports: exported,
      };
      const registers = {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [],
        exports: definitions,
      };
      customElementsManifest.modules = [element, registers];
    },
  };
}

/** Excludes the base class, which has no tag. */
const isElement = ({ tagName }) => tagName !== undefined;
const isPublic = ({ name, privacy }) => (privacy ?? 'public') === 'public' && !name.startsWith('#');

function withoutPrivates({ members, ...element }) {
  const own = ({ inheritedFrom, ...entry }) => entry;
  const attributes = element.attributes?.map(own);
  return { ...element, superclass: undefined, attributes, members: members.filter(isPublic).map(own) };
}

function exportOf(name) {
  return { kind: 'js', name, declaration: { name, module: published } };
}

function definitionOf(name, tagName) {
  return { kind: 'custom-element-definition', name: tagName, declaration: { name, module: published } };
}
