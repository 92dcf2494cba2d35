// @ts-check
// Each feature's page shows the code that it runs: both come from the same files.
import { readFile } from 'node:fs/promises';
import { Html } from '../html.js';
import { features } from './list.js';

const folder = new URL('../../site/features/', import.meta.url);

/** @typedef {{ markup: string, script: string | undefined, style: string | undefined }} Code */

/** @type {ReadonlyMap<string, Code>} */
const code = new Map(
  await Promise.all(features.map(async ({ name }) => /** @type {const} */ ([name, await read(name)]))),
);

/**
 * With the simulator, the tags have its address; otherwise the default is the Realtime API's own.
 * @param {string} name @param {string | undefined} callUrl @returns {Code & { live: Html }}
 */
export function codeOf(name, callUrl) {
  const { markup, ...rest } = /** @type {Code} */ (code.get(name));
  const shown = callUrl
    ? markup.replaceAll('backend="/navai"', `backend="/navai" call-url="${callUrl}"`)
    : markup;
  return { ...rest, markup: shown, live: new Html(shown) };
}

/** @param {string} name @returns {Promise<Code>} */
async function read(name) {
  const [markup, script, style] = await Promise.all(
    ['html', 'js', 'css'].map(kind => text(`${name}.${kind}`)),
  );
  if (!markup) throw new Error(`The feature ${name} has no ${name}.html.`);
  return { markup, script, style };
}

/** @param {string} file */
async function text(file) {
  try {
    return await readFile(new URL(file, folder), 'utf8');
  } catch {
    return undefined;
  }
}
