import { savedCallKey } from '../core/ports/tab.js';
import { ownDocument } from '../core/util/own-document.js';
export function browserTab() {
    if (typeof document === 'undefined')
        return undefined;
    return {
        storage: () => sessionStorage,
        page: window,
        leaveEvents: leaveEvents(),
        title: () => ownDocument.title,
        ready,
        mayListen,
        own,
        announceSaved,
    };
}
function leaveEvents() {
    const isFirefox = globalThis.CSS?.supports('-moz-appearance', 'none');
    return isFirefox ? ['pagehide', 'unload'] : ['pagehide'];
}
async function ready() {
    const [navigation] = performance.getEntriesByType('navigation');
    if (ownDocument.readyState === 'complete' || navigation?.domContentLoadedEventEnd)
        return;
    await new Promise(resolve => {
        ownDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
        addEventListener('load', resolve, { once: true });
    });
}
async function mayListen() {
    try {
        const { state } = await navigator.permissions.query({ name: 'microphone' });
        return state === 'granted';
    }
    catch {
        return false;
    }
}
async function own(name) {
    const { locks } = navigator;
    if (!locks)
        return true;
    return new Promise(resolve => {
        const hold = (lock) => {
            resolve(lock !== null);
            return lock && new Promise(release => addEventListener('pagehide', release, { once: true }));
        };
        locks.request(name, { ifAvailable: true }, hold).catch(() => resolve(true));
    });
}
function announceSaved() {
    const channel = new BroadcastChannel(savedCallKey);
    channel.postMessage('saved');
    channel.close();
}
