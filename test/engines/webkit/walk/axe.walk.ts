import { after, before, describe, it } from 'node:test';
import { Visit } from './visit.js';

declare global {
  /** Adds an entry to the conversation, as the service would. Defined by `page.ts`. */
  var addEntry: (role: 'user' | 'assistant', text: string) => void;
}

/** The ways in which every state is checked. */
const looks = {
  light: { attributes: 'theme="light"', html: 'lang="en"', width: 1280 },
  dark: { attributes: 'theme="dark"', html: 'lang="en"', width: 1280 },
  'right to left': { attributes: 'theme="light"', html: 'lang="ar" dir="rtl"', width: 1280 },
  'on a phone': { attributes: 'theme="light"', html: 'lang="en"', width: 390 },
} as const;

/** The states of the widget: its attributes, and how the keyboard gets there from the button. */
const states: Readonly<Record<string, { attributes?: string; reach: (visit: Visit) => Promise<void> }>> = {
  closed: { reach: visit => visit.shows('[part=launcher]') },
  'open, without a call': { attributes: 'open', reach: visit => visit.shows('[part~=start-button]') },
  'in a call': { reach: talk },
  'with open options': {
    attributes: 'movable dismissible languages="en es ar"',
    async reach(visit) {
      await talk(visit);
      await visit.tabTo('options-button');
      await visit.browser.press('Enter');
      await visit.shows('[part=options]');
    },
  },
  'after an error': {
    attributes: 'backend="/navai/broken"',
    async reach(visit) {
      await visit.startCall();
      await visit.reaches('error');
      await visit.shows('[part=retry-button]');
    },
  },
};

async function talk(visit: Visit): Promise<void> {
  await visit.startCall();
  await visit.reaches('connected');
  await visit.browser.run(() => {
    addEntry('user', 'When do you open?');
    addEntry('assistant', 'At nine. See [your orders](/orders).');
  });
  await visit.shows('[part=transcript] a');
}

describe('axe finds no violation in WebKit', () => {
  let visit: Visit;
  before(async () => {
    visit = await Visit.begin();
  });
  after(() => visit?.end());

  for (const [look, { attributes, html, width }] of Object.entries(looks)) {
    for (const [state, { attributes: more = '', reach }] of Object.entries(states)) {
      it(`${state}, ${look}`, async () => {
        await visit.browser.resize(width, 900);
        await visit.open(`${attributes} ${more}`, html);
        await reach(visit);
        await visit.expectNoViolations();
      });
    }
  }
});
