import { savedCallKey, type Tab } from '../core/ports/tab.js';
import { ownDocument } from '../core/util/own-document.js';

/** The tab of this page; undefined outside browsers. */
export function browserTab(): Tab | undefined {
  if (typeof document === 'undefined') return undefined;
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

/**
 * Firefox fires no `pagehide` in about every third tab that is closed, but then fires `unload`. Other browsers must not
 * get a listener for `unload`: it keeps pages out of the back/forward cache. In Firefox, a page with an open peer
 * connection can't enter the cache anyway.
 */
function leaveEvents(): string[] {
  const isFirefox = globalThis.CSS?.supports('-moz-appearance', 'none');
  return isFirefox ? ['pagehide', 'unload'] : ['pagehide'];
}

/** Resolves at `DOMContentLoaded`: module and deferred scripts have run by then, and images need not be loaded. */
async function ready(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (ownDocument.readyState === 'complete' || navigation?.domContentLoadedEventEnd) return;
  await new Promise(resolve => {
    ownDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
    // `DOMContentLoaded` may be over already in a browser that does not report it.
    addEventListener('load', resolve, { once: true });
  });
}

/** A browser that can't tell counts as one that would prompt, because an unexpected prompt irritates visitors. */
async function mayListen(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'microphone' as PermissionName });
    return state === 'granted';
  } catch {
    return false;
  }
}

/** Resolves to true in browsers without Web Locks: duplicated tabs are rarer than such browsers. */
async function own(name: string): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return true;
  return new Promise(resolve => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null);
      // Released at `pagehide`, because a page that holds a lock can't enter the back/forward cache.
      return lock && new Promise(release => addEventListener('pagehide', release, { once: true }));
    };
    locks.request(name, { ifAvailable: true }, hold).catch(() => resolve(true));
  });
}

/** A message without content, because every page of the site can receive it. */
function announceSaved(): void {
  const channel = new BroadcastChannel(savedCallKey);
  channel.postMessage('saved');
  channel.close();
}
