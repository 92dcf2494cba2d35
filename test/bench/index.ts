import { benchBrowser } from './browser.js';
import type { Result } from './result.js';
import { benchServer } from './server.js';
import { benchSoak } from './soak.js';
import { benchUi } from './ui.js';

/**
 * `npm run bench`: measures the speed and memory figures of docs/internals/benchmarks.md on this machine;
 * `npm run bench -- server` runs one section. Speeds are compared as ratios within one run, because machines
 * differ. Exits with 1 if a target is missed.
 */
const sections: Record<string, () => Promise<Result[]>> = {
  browser: benchBrowser,
  ui: benchUi,
  server: benchServer,
  soak: benchSoak,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !Object.hasOwn(sections, name));
if (unknown.length > 0)
  throw new Error(`No section “${unknown.join()}”: ${Object.keys(sections).join(', ')}`);

let met = true;
for (const [name, run] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const result of await run()) {
    process.stdout.write(`${result.lines.join('\n')}\n\n`);
    met &&= result.met;
  }
}
process.exitCode = met ? 0 : 1;
