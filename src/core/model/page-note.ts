/** Longer titles are cut: they say no more. */
const longestTitle = 200;

/** Tells the model where it is, after the page in which it was asked has gone. */
export function pageNote(before: string, address: string, title: string): string {
  const now = pathOf(address);
  const page = title.trim() ? `${now} (“${title.trim().slice(0, longestTitle)}”)` : now;
  const what =
    before === now
      ? `The page was loaded again: the user is still on ${page}.`
      : `The user is on another page of the site now: ${page}. Before, it was ${before}.`;
  return `${what} What was said and done so far is above. Go on where it stopped: do not greet the user, and do not mention an interruption.`;
}

/** Tells pages apart. The rest of an address may hold private data. */
export function pathOf(address: string): string {
  return new URL(address).pathname;
}
