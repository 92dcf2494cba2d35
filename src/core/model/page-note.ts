import { cutText } from '../util/cut-text.js';

/** In characters. Longer titles are cut, because the rest adds nothing. */
const maxTitleLength = 200;

/** Tells the model which page the user is on after a page load. */
export function pageNote(before: string, address: string, title: string): string {
  const now = pathOf(address);
  const page = title.trim() ? `${now} (“${cutText(title.trim(), maxTitleLength)}”)` : now;
  const what =
    before === now
      ? `The page was loaded again: the user is still on ${page}.`
      : `The user is on another page of the site now: ${page}. Before, it was ${before}.`;
  return `${what} What was said and done so far is above. Go on where it stopped: do not greet the user, and do not mention an interruption.`;
}

/** The path identifies a page. The rest of an address may hold private data. */
export function pathOf(address: string): string {
  return new URL(address).pathname;
}
