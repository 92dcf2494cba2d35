import { build } from 'vite';
import { slimSdk } from '../../src/realtime/build/slim-sdk.ts';

/** Packages with CommonJS inside, which browsers can't load file by file, and their bundle names. */
export const bundles = {
  '@openai/agents/realtime': 'sdk',
  '@openai/agents-core': 'sdk-core',
  zod: 'zod',
  'zod/mini': 'zod-mini',
};
const base = '/bundled-packages/';

/** Serves bundles to browser tests with the product's build settings, so that tests run what we ship. */
export function bundledPackages() {
  let files;
  return {
    name: 'bundled-packages',
    serverStart: async () => {
      files = await bundle();
    },
    resolveImport: ({ source }) => (source in bundles ? `${base}${bundles[source]}.js` : undefined),
    serve: ({ path }) =>
      path.startsWith(base) ? { body: files.get(path.slice(base.length)), type: 'js' } : undefined,
  };
}

async function bundle() {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [slimSdk()],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(bundles).map(([source, name]) => [name, source])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
      },
    },
  });
  return new Map(output.map(({ fileName, code }) => [fileName, code]));
}
