import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from '../browser.js';
import { lookForFirefox } from '../engines/firefox.js';
import { lookForWebkit } from '../engines/webkit/webkit.js';

/** The browser engines of the tests: their names, and the commands that print their versions. */
const engines = {
  chromium: { title: 'Chromium', command: async () => [await findBrowser()] },
  firefox: { title: 'Firefox', command: () => [lookForFirefox()] },
  // It prints nothing without a screen.
  webkit: { title: 'WebKitGTK', command: () => ['xvfb-run', '-a', lookForWebkit()?.browser] },
};

/** Steps of `npm test` that run in a browser. Other steps begin with the name of their engine. */
const inChromium = ['unit', 'flow', 'pictures'];

/** Returns the engine that a step runs in whole, or undefined if it runs in none. */
export function engineOf(step) {
  if (step.endsWith('-part')) return undefined;
  if (inChromium.includes(step)) return 'chromium';
  return Object.keys(engines).find(name => step.startsWith(`${name}-`));
}

export const titleOf = engine => engines[engine].title;

/** Resolves to the version that the tests use, such as `140.5.0esr`. Rejects if the browser does not tell it. */
export async function versionOf(engine) {
  const [program, ...args] = await engines[engine].command();
  if (!program || args.includes(undefined)) throw new Error(`No ${titleOf(engine)} found.`);
  const { stdout } = await promisify(execFile)(program, [...args, '--version']);
  const version = versionIn(stdout);
  if (!version) throw new Error(`${program} --version printed no version: ${stdout.trim()}`);
  return version;
}

/** The first number with a dot in a text, with the letters behind it. */
export function versionIn(text) {
  return /\d+\.[\d.]*\d(?:[a-z]+\d*)?/.exec(text)?.[0];
}
