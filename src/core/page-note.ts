import type { Kept } from './kept-call.js';
import type { Task } from './tasks.js';

/** Longer titles are cut: they say no more. */
const longestTitle = 200;

/** Tells the model where it is, after the page in which it was asked has gone. */
export function pageNote({ path, tasks }: Kept, address: string, title: string): string {
  const now = pathOf(address);
  const page = title.trim() ? `${now} (“${title.trim().slice(0, longestTitle)}”)` : now;
  return [
    path === now
      ? `The page was loaded again: the user is still on ${page}.`
      : `The user is on another page of the site now: ${page}. Before, it was ${path}.`,
    ...tasks.map(task => outcomes[task.kind](task.name)),
    'What was said so far is above. Go on where it stopped: do not greet the user, and do not mention an interruption.',
  ].join(' ');
}

const outcomes: Readonly<Record<Task['kind'], (name: string) => string>> = {
  page: name => `You had asked for the page “${name}” with navigate_to, and that has opened this page.`,
  function: name =>
    `The function “${name}” was running when the page was left; what came of it is not known. Do not run it again unasked.`,
};

/** Tells pages apart. The rest of an address may hold what is nobody's business. */
export function pathOf(address: string): string {
  return new URL(address).pathname;
}
