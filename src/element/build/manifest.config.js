// How custom-elements.json is made (npm run manifest): the elements alone, under the names that people import.
export default {
  litelement: true,
  globs: ['src/element/*-element.ts'],
  // package.json names the manifest already; the analyzer would write the file anew.
  packagejson: false,
  plugins: [publicSurface()],
};

const published = 'dist/element.js';

/** Keeps what users can touch, and names the file that they have: src/ is not in the package. */
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

/** Its base class only holds its settings. */
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
