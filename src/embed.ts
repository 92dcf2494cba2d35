/**
 * The classic script: `<script src="…/embed.js" data-backend="…" data-routes-from="nav a"></script>`.
 * Appends a `<navai-voice>` with the script's data attributes to the page, unless the page already has one.
 */
const script = document.currentScript as HTMLScriptElement;

function place(): void {
  if (document.querySelector('navai-voice')) return;
  const element = document.createElement('navai-voice');
  for (const { name, value } of script.attributes) {
    if (name.startsWith('data-')) element.setAttribute(name.slice(5), value);
  }
  document.body.append(element);
}

import(/* @vite-ignore */ new URL('index.js', script.src).href).catch(() => {});
if (document.body) place();
else addEventListener('DOMContentLoaded', place);

export {};
