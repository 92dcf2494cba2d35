// @ts-check
// Moves between pages without leaving the document, so that a voice call survives a click.
// If the Navigation API is missing, or a page can't be fetched, the browser loads the page as usual.

/** `document` fires this after a new page is in place. */
export const PAGE_SHOWN = 'page-shown';

export function keepDocumentAlive() {
  if (!('navigation' in window)) return;
  navigation.addEventListener('navigate', event => {
    if (!isOurs(event)) return;
    const { url } = event.destination;
    event.intercept({
      focusReset: 'manual',
      scroll: 'manual',
      handler: () => open(url, event).catch(() => leaveIt(event)),
    });
  });
}

/** Navigates like a link. @param {string} url */
export function visit(url) {
  location.assign(url);
}

/**
 * Leaves same-document navigations, downloads, reloads and posted forms to the browser.
 * @param {NavigateEvent} event
 */
function isOurs(event) {
  const url = new URL(event.destination.url);
  return (
    event.canIntercept &&
    !event.hashChange &&
    event.downloadRequest === null &&
    !event.formData &&
    event.navigationType !== 'reload' &&
    url.origin === location.origin &&
    !/^\/(site|navai|navai-voice|v1)\//.test(url.pathname)
  );
}

/** @param {string} url @param {NavigateEvent} event */
async function open(url, event) {
  const { signal } = event;
  const response = await fetch(url, { signal, headers: { accept: 'text/html' } });
  if (!response.headers.get('content-type')?.startsWith('text/html')) throw new TypeError('not a page');
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  signal.throwIfAborted();
  await withTransition(() => swap(next));
  if (signal.aborted) return;
  event.scroll();
  moveFocus();
}

/** Reloads, because the URL has already changed. Does nothing if a newer navigation has begun. @param {NavigateEvent} event */
function leaveIt(event) {
  if (!event.signal.aborted) location.reload();
}

/** @param {() => void} change */
async function withTransition(change) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!document.startViewTransition || calm) return change();
  const transition = document.startViewTransition(change);
  // A skipped animation (hidden tab, a second click) is no failure: the change itself has happened.
  transition.ready.catch(() => {});
  transition.finished.catch(() => {});
  await transition.updateCallbackDone;
}

/** Replaces `<main>` only, so that the call stays. @param {Document} next */
function swap(next) {
  const main = next.querySelector('main');
  if (!main) throw new TypeError('not one of our pages');
  document.querySelector('main')?.replaceWith(document.adoptNode(main));
  document.title = next.title;
  markCurrentLink();
  document.dispatchEvent(new Event(PAGE_SHOWN));
}

function markCurrentLink() {
  for (const link of document.querySelectorAll('header a')) {
    const current = link instanceof HTMLAnchorElement && link.pathname === location.pathname;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/**
 * Moves the focus to the new heading for screen readers. If the visitor is typing to the agent while the
 * agent opens a page, the focus stays, and only the title is announced.
 */
function moveFocus() {
  const announcer = document.querySelector('.page-announcer');
  if (document.activeElement?.localName === 'navai-voice') {
    if (announcer) announcer.textContent = document.title;
    return;
  }
  const target = document.querySelector(
    location.hash ? `main [id="${CSS.escape(location.hash.slice(1))}"]` : 'main h1',
  );
  if (target instanceof HTMLElement) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
