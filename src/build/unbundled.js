// Builds `navai-voice/unbundled`: our modules as separate files, with bare imports of Lit and zod for apps that already
// have them. Libraries that we slim down (the SDK, marked, DOMPurify) become files of ours, built by vite.config.ts.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The file in dist/unbundled/vendor/ that replaces each package. */
const vendored = {
  '@openai/agents/realtime': 'sdk.js',
  '@openai/agents-core': 'sdk.js',
  dompurify: 'dompurify.js',
  marked: 'marked.js',
};

const outDir = join(process.argv[2] ?? 'dist', 'unbundled');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.unbundled.json', '--outDir', outDir], {
  stdio: 'inherit',
});

const seen = new Set();
for (const file of readdirSync(outDir, { recursive: true }).map(String)) {
  if (!file.endsWith('.js') || file.startsWith('vendor')) continue;
  const path = join(outDir, file);
  const code = readFileSync(path, 'utf8');
  const changed = code.replace(/(from ')([^'.][^']*)(')/g, (whole, before, name, after) => {
    if (!(name in vendored)) return whole;
    seen.add(name);
    const to = relative(dirname(path), join(outDir, 'vendor', vendored[name])).replaceAll('\\', '/');
    return `${before}${to.startsWith('.') ? to : `./${to}`}${after}`;
  });
  if (changed !== code) writeFileSync(path, changed);
}
const missing = Object.keys(vendored).filter(name => !seen.has(name));
if (missing.length > 0) throw new Error(`No module imports ${missing.join(', ')} any more.`);
