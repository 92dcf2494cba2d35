import type { Tab } from '../core/ports/tab.js';

/** The tab of this page; undefined outside browsers. */
export function browserTab(): Tab | undefined {
  if (typeof document === 'undefined') return undefined;
  return {
    storage: () => sessionStorage,
    page: window,
    title: () => document.title,
    ready,
    mayListen,
    own,
  };
}

/** Module scripts and deferred ones have run when `DOMContentLoaded` comes; pictures need not be waited for. */
async function ready(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (document.readyState === 'complete' || navigation?.domContentLoadedEventEnd) return;
  await new Promise(resolve => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    // It was over already, in a browser that does not say so.
    addEventListener('load', resolve, { once: true });
  });
}

/** Browsers that can't tell count as those that would ask: an unexpected question would irritate the visitor. */
async function mayListen(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'microphone' as PermissionName });
    return state === 'granted';
  } catch {
    return false;
  }
}

/** Browsers without Web Locks can't tell either; a copied tab is rarer than such a browser. */
async function own(name: string): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return true;
  return new Promise(resolve => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null);
      // Given back early, as a page that holds one is not kept for "back".
      return lock && new Promise(release => addEventListener('pagehide', release, { once: true }));
    };
    locks.request(name, { ifAvailable: true }, hold).catch(() => resolve(true));
  });
}
