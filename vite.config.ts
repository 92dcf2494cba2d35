import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';
import { browserTargets } from './src/build/browser-targets.js';
import { thirdPartyLicenses } from './src/build/third-party-licenses.js';
import { executable } from './src/cli/build/executable.js';
import { openApiFile } from './src/contract/build/openapi-file.js';
import { ignorePatches } from './src/element/build/ignore-patches.js';
import { importAnywhere } from './src/element/build/import-anywhere.js';
import { slimLit } from './src/element/build/slim-lit.js';
import { slimMarked } from './src/element/build/slim-marked.js';
import { squeezeTemplates } from './src/element/build/squeeze-templates.js';
import { unclobber } from './src/element/build/unclobber.js';
import { slimSdk } from './src/realtime/build/slim-sdk.js';

/** What npm installs next to us: Node entries import it, browser entries carry it inside. */
const { dependencies, optionalDependencies, browserslist } = JSON.parse(readFileSync('package.json', 'utf8'));
const installed = Object.keys({ ...dependencies, ...optionalDependencies });

/** Names without hashes: dist/ is committed, and a changed file should be a changed file, not a new one. */
const names = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' };

/**
 * Two files for the first load, each with all that its module imports: one that `session` shares, and the element; one
 * for what a click needs at once, and one for what is seen when a visitor comes near. Left alone, the bundler makes a
 * file of whatever two entries have in common: every file compresses by itself, and is asked for only once the one that
 * needs it is there.
 */
const fewerFiles = [
  { name: 'session', test: /rolldown[\\/]runtime|src[\\/]realtime[\\/]create-session\.ts$/, priority: 2 },
  { name: 'element', test: /src[\\/]element[\\/]index\.ts$/, priority: 1 },
  {
    name: 'start',
    test: /src[\\/](realtime[\\/]start-code|core[\\/]util[\\/]cut-text|.*[\\/]page-text|lang[\\/]index)\.ts$/,
  },
  { name: 'ui', test: /src[\\/]element[\\/]ui[\\/]ui\.ts$/ },
];

/** One file for each language: pages import them, and so does the element. */
const languageFiles = Object.fromEntries(
  readdirSync('src/lang')
    .filter(file => /^[a-z]{2}(-[a-z]{4})?\.ts$/.test(file))
    .map(file => [`lang/${file.slice(0, -3)}`, `src/lang/${file}`]),
);

/**
 * Opening the panel runs most of its code at once: Chromium compiles it beside the main thread, and not there bit by bit.
 * https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = ({ name }: { name: string }) => (name === 'ui' ? '//# allFunctionsCalledOnLoad' : '');

/** A build of ES modules for the browser; people may load the files as they are, so nothing stays a bare import. */
const browser: BuildEnvironmentOptions = {
  // The first of the three builds clears the folder for all of them.
  emptyOutDir: true,
  lib: {
    formats: ['es'],
    entry: {
      index: 'src/index.ts',
      element: 'src/element/index.ts',
      session: 'src/realtime/create-session.ts',
      contract: 'src/contract/index.ts',
      ...languageFiles,
    },
  },
  // Vite leaves libraries half minified, so that bundlers can drop unused parts; ours are small enough to be read whole.
  rolldownOptions: {
    output: {
      ...names,
      minify: true,
      comments: { annotation: false },
      codeSplitting: { groups: fewerFiles },
      postBanner: compileHint,
    },
  },
};

/** The classic <script>: one self-contained file that loads index.js by itself. */
const embed: BuildEnvironmentOptions = {
  emptyOutDir: false,
  lib: { formats: ['iife'], name: 'navaiVoice', entry: 'src/embed.ts', fileName: () => 'embed.js' },
};

/** The libraries of the unbundled entry that we slim down; zod stays the app's, as Lit does. */
const vendor: BuildEnvironmentOptions = {
  emptyOutDir: false,
  rolldownOptions: {
    input: Object.fromEntries(
      ['sdk', 'marked', 'dompurify'].map(name => [`unbundled/vendor/${name}`, `src/build/vendor/${name}.ts`]),
    ),
    preserveEntrySignatures: 'strict',
    output: {
      ...names,
      chunkFileNames: 'unbundled/vendor/[name].js',
      minify: true,
      comments: { annotation: false },
    },
    external: id => /^zod(\/|$)/.test(id),
  },
};

/** Not minified: nobody downloads it, and its stack traces are read. */
const node: BuildEnvironmentOptions = {
  emptyOutDir: false,
  target: 'node20',
  minify: false,
  lib: {
    formats: ['es'],
    entry: {
      server: 'src/server/index.ts',
      check: 'src/contract/check.ts',
      simulator: 'src/simulator/index.ts',
      cli: 'src/cli/index.ts',
    },
  },
  rolldownOptions: {
    output: { ...names, chunkFileNames: 'chunks/node-[name].js' },
    external: id => isBuiltin(id) || installed.some(name => `${id}/`.startsWith(`${name}/`)),
  },
};

export default defineConfig({
  publicDir: false,
  build: {
    target: browserTargets(browserslist),
    outDir: 'dist',
    modulePreload: false,
    reportCompressedSize: false,
  },
  environments: {
    client: { build: browser },
    embed: { consumer: 'client', build: embed },
    vendor: { consumer: 'client', build: vendor },
    node: { consumer: 'server', build: node },
  },
  plugins: [
    importAnywhere(),
    slimLit(),
    slimSdk(),
    slimMarked(),
    squeezeTemplates(),
    unclobber(),
    ignorePatches(),
    openApiFile(),
    executable('cli.js'),
    thirdPartyLicenses(),
  ],
  builder: {
    async buildApp({ build, environments }) {
      // One after the other: they write into one folder, and a stable order makes a stable log.
      for (const environment of Object.values(environments)) await build(environment);
    },
  },
});
