/**
 * The classic script: `<script src="…/embed.js" data-backend="…" data-routes-from="nav a"></script>`.
 * Appends a `<navai-voice>` with the script's data attributes to the page, unless the page already has one. Puts it back
 * when a library swaps the page's content, so that its call goes on.
 */
const script = document.currentScript as HTMLScriptElement;
const tag = 'navai-voice';

function place(): void {
  if (document.querySelector(tag)) return;
  const element = document.createElement(tag);
  for (const { name, value } of script.attributes) {
    if (name.startsWith('data-')) element.setAttribute(name.slice(5), value);
  }
  // Turbo keeps the first in a morph, and leaves the second out of its cache: a cached copy would take the place.
  for (const name of ['permanent', 'temporary']) element.setAttribute(`data-turbo-${name}`, '');
  document.body.append(element);

  const observer = new MutationObserver(records => {
    const changed = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    // A widget that is removed alone was removed on purpose.
    const swapped = changed.some(node => node !== element);
    if (swapped && !document.querySelector(tag)) document.body?.append(element);
    watch();
  });
  /** The body may be another one now. Observing the same node again changes nothing. */
  const watch = () => {
    for (const node of [document, document.documentElement, document.body])
      if (node) observer.observe(node, { childList: true });
  };
  watch();
}

import(/* @vite-ignore */ new URL('index.js', script.src).href).catch(() => {});
if (document.body) place();
else addEventListener('DOMContentLoaded', place);

export {};
