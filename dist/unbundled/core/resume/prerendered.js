import { savedCallKey } from '../ports/tab.js';
import { ownDocument } from '../util/own-document.js';
const maxWaitMs = 1_000;
export async function shown() {
    if (!ownDocument.prerendering)
        return;
    await new Promise(resolve => ownDocument.addEventListener('prerenderingchange', resolve, { once: true }));
}
export async function callSaved() {
    const channel = new BroadcastChannel(savedCallKey);
    const saved = new Promise(resolve => channel.addEventListener('message', resolve));
    await shown();
    await Promise.race([saved, new Promise(resolve => setTimeout(resolve, maxWaitMs))]);
    channel.close();
}
