import { test } from '@playwright/test';

/** What Firefox, or Playwright with it, can't do. */
const reasons = {
  'microphone file': 'Firefox plays no file as its microphone',
  devices: 'Firefox has one fake microphone and no fake speaker',
  permissions: 'Playwright can’t grant or revoke the microphone in Firefox',
  'media features': 'Playwright can’t change the colours, motion or medium of a page in Firefox',
  'back/forward cache':
    'Firefox shows a page from its cache the storage of the tab as it was when the page was left',
  prerendering: 'Firefox does not prerender pages',
  'track events': 'Firefox delivers no event that a script dispatches on a track',
  'permissions policy': 'Firefox ignores the header Permissions-Policy for microphones',
  'failed imports': 'Firefox remembers a failed import until its page is left',
  downloads: 'Playwright reports no download in Firefox that a script starts',
  'rewritten requests': 'Playwright sends requests of Firefox again without their body',
  offline: 'Playwright can’t take Firefox offline',
  devtools: 'the test uses Chromium’s DevTools',
};

/** Skips the running test in Firefox. The result of the step shows the reason. */
export function skipInFirefox(reason: keyof typeof reasons): void {
  test.skip(isFirefox(), reasons[reason]);
}

export function isFirefox(): boolean {
  return test.info().project.use.browserName === 'firefox';
}
