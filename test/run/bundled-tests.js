import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundles } from './bundled-packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = '/bundled-tests/';

/** This test counts the modules that a page loads, so its modules are served individually. */
const unbundled = ['test/element/first-load.test.ts'];

/** Serves each test file and its 150 modules as one file. */
export function bundledTests(files) {
  const bundled = files.filter(file => !unbundled.includes(file));
  let outputs;
  return {
    name: 'bundled-tests',
    serverStart: async () => {
      outputs = await bundle(bundled);
    },
    serve({ path }) {
      const file = path.slice(1);
      if (bundled.includes(file)) return { body: `import '${base}${nameOf(file)}';`, type: 'js' };
      return path.startsWith(base) ? { body: outputs.get(path.slice(base.length)) } : undefined;
    },
  };
}

async function bundle(files) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: root,
    outbase: root,
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser'],
    external: Object.keys(bundles),
    sourcemap: 'linked',
    sourcesContent: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(root.length), text]));
}

const nameOf = file => file.replace(/\.ts$/, '.js');
