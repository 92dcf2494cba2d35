import { savedCallKey } from '../ports/tab.js';
import { ownDocument } from '../util/own-document.js';

/** The longest wait for the previous page to save its call. Most pages save none. */
const maxWaitMs = 1_000;

/** Resolves once the page is shown. */
export async function shown(): Promise<void> {
  if (!ownDocument.prerendering) return;
  await new Promise(resolve => ownDocument.addEventListener('prerenderingchange', resolve, { once: true }));
}

/**
 * Resolves once the page is shown and the previous page has had the time to save its call. The previous page is left
 * only then, in another process. Chromium reads the tab's storage once per process: a page that reads it too early never
 * sees the call, so polling does not help.
 */
export async function callSaved(): Promise<void> {
  // Opened before the page is shown, because the message may come in the same moment.
  const channel = new BroadcastChannel(savedCallKey);
  const saved = new Promise(resolve => channel.addEventListener('message', resolve));
  await shown();
  await Promise.race([saved, new Promise(resolve => setTimeout(resolve, maxWaitMs))]);
  channel.close();
}
