// @ts-check
// What the feature pages need besides their own code: running it, copying it, and buttons that say something.
import { toast } from './toast.js';

let visits = 0;

/** A module runs once, so each visit asks for another one: what it finds in the page is new too. */
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
