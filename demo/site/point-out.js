// @ts-check
// Marks cards that the agent is talking about. Remembered until they have been shown once,
// because the cards may be on a page that is still on its way.

/** @type {string[]} */
let waiting = [];

/** @param {string[]} ids */
export function pointOut(ids) {
  waiting = ids;
  showPointedOut();
}

/** Called again after every page change. */
export function showPointedOut() {
  const cards = waiting.flatMap(id => document.getElementById(id) ?? []);
  if (!cards.length) return;
  waiting = [];
  for (const marked of document.querySelectorAll('.pointed-out')) marked.classList.remove('pointed-out');
  for (const card of cards) card.classList.add('pointed-out');
  cards[0]?.scrollIntoView({ block: 'center' });
}
