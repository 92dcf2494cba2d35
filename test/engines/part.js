import { browserTests } from '../run/test-files.js';

/** Where engines differ the most: audio and WebRTC, forms and links of pages, focus, selection and layout. */
const rooms = /^test\/(realtime|page-tools|engines)\//;
const elements = ['accessibility', 'call', 'composer', 'controls', 'options', 'shapes-hostile'];

/** The browser tests that `npm test` runs in every engine. */
export const unitTestsOfPart = () =>
  browserTests().filter(
    file => rooms.test(file) || elements.some(name => file === `test/element/${name}.test.ts`),
  );

/** The flows that it runs in Firefox: a call from start to end, with a page load, turns and the keyboard. */
export const flowsOfPart = ['call', 'turns', 'resume', 'keyboard'].map(name => `flow/${name}.flow`);
