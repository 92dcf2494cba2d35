// @ts-check
// Gives <navai-voice> our pages and functions. The tag also works without them.
import { functions } from './functions.js';
import { routes } from './routes.js';
import { toast } from './toast.js';

/**
 * What we use of the element; its package has the full types.
 * @typedef {HTMLElement & { routes: object[], functions: object, open: boolean, status?: string,
 *   start(): Promise<void>, send(text: string): unknown }} Agent
 */

export function setUpVoice() {
  const agent = /** @type {Agent | null} */ (document.querySelector('body > navai-voice'));
  if (!agent) return;
  agent.routes = routes;
  agent.functions = functions;
  // A page that changes by itself is confusing, so a toast says why.
  agent.addEventListener('navai-navigate', event => {
    const { route } = /** @type {Event & { route?: { name: string } }} */ (event);
    if (route && !event.defaultPrevented) toast(`Here is ${route.name}.`);
  });
  document.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('[data-ask]') : null;
    const words = button?.getAttribute('data-ask');
    if (words) void ask(agent, words);
  });
}

/** The “try saying” buttons: send the text as if the visitor had said it. @param {Agent} agent @param {string} words */
async function ask(agent, words) {
  if (!customElements.get('navai-voice')) return toast('The voice assistant did not load.');
  agent.open = true;
  try {
    if (agent.status !== 'connected') await agent.start();
    await agent.send(words);
  } catch {
    // The widget shows the error to the visitor.
  }
}
