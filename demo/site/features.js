// @ts-check
// Scripts for the feature pages: run the code, copy it, and send what a button says.
import { toast } from './toast.js';

let visits = 0;

/** Imports the module under a new URL on each visit, because a module runs only once and the page’s elements are new. */
export function runPageScript() {
  const script = document.querySelector('main [data-script]')?.getAttribute('data-script');
  if (!script) return;
  visits += 1;
  import(`${script}?visit=${visits}`).catch(() => toast('This page’s script did not load.'));
}

/** @param {MouseEvent} event */
export function onFeatureClick({ target }) {
  if (!(target instanceof Element)) return;
  const copy = target.closest('[data-copy]');
  if (copy) void copyCode(copy);
  const words = target.closest('[data-say]')?.getAttribute('data-say');
  if (words) void say(words);
}

/** @param {Element} button */
async function copyCode(button) {
  try {
    await navigator.clipboard.writeText(button.parentElement?.querySelector('code')?.textContent ?? '');
    toast('Copied.');
  } catch {
    toast('This browser does not let us copy. Select the text instead.');
  }
}

/** @param {string} words */
async function say(words) {
  const agent = /** @type {import('./voice.js').Agent | null} */ (document.querySelector('main navai-voice'));
  if (!agent) return;
  agent.open = true;
  if (agent.status !== 'connected') await agent.start();
  await agent.send(words);
}
