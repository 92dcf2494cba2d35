const maxTitleLength = 200;
export function pageNote(before, address, title) {
    const now = pathOf(address);
    const page = title.trim() ? `${now} (“${title.trim().slice(0, maxTitleLength)}”)` : now;
    const what = before === now
        ? `The page was loaded again: the user is still on ${page}.`
        : `The user is on another page of the site now: ${page}. Before, it was ${before}.`;
    return `${what} What was said and done so far is above. Go on where it stopped: do not greet the user, and do not mention an interruption.`;
}
export function pathOf(address) {
    return new URL(address).pathname;
}
