// @ts-check
// A short visible answer to what just happened, also read out by screen readers.

const STAYS_MS = 6000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

/** @param {string} text @param {{ label: string, act: () => void }} [action] one thing to do about it, such as undo */
export function toast(text, action) {
  const region = document.querySelector('.toasts');
  if (!region) return;
  const card = document.createElement('p');
  card.className = 'toast';
  card.append(text);
  if (action) card.append(button(action));
  region.replaceChildren(card);
  clearTimeout(leaving);
  leaving = setTimeout(() => dismiss(card), STAYS_MS);
}

/** Waits while someone is reading or reaching for the button. @param {HTMLElement} card */
function dismiss(card) {
  if (card.matches(':hover, :focus-within')) leaving = setTimeout(() => dismiss(card), STAYS_MS);
  else card.remove();
}

/** @param {{ label: string, act: () => void }} action */
function button({ label, act }) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => {
    act();
    element.closest('.toast')?.remove();
  });
  return element;
}
