import { nodeStep, playwrightStep, webStep } from '../run/bin.js';
import { flowsOfPart, unitTestsOfPart } from './part.js';
import { whyNoWebkit } from './webkit/webkit.js';

const inFirefox = step => ({ lane: 'first', ...step });
const inWebkit = step => ({ lane: 'second', skip: whyNoWebkit(), ...step });

const firefoxUnit = 'test/engines/firefox.config.js';
const firefoxFlow = 'test/engines/firefox-flow.config.ts';
const webkitUnit = 'test/engines/webkit/config.js';
const walk = nodeStep(['keyboard', 'axe'].map(name => `test/engines/webkit/walk/${name}.walk.ts`));

/** What is tested in browsers other than Chromium. A step keeps one core busy: two lanes of equal length share two. */
export const steps = [
  { name: 'firefox-unit', ...inFirefox(webStep(firefoxUnit)) },
  { name: 'firefox-faults', ...inFirefox(playwrightStep('test/engines/firefox-faults.config.ts')) },
  { name: 'firefox-pictures', ...inFirefox(playwrightStep('test/engines/firefox-pictures.config.ts')) },
  { name: 'webkit-unit', ...inWebkit(webStep(webkitUnit)) },
  { name: 'webkit-walk', ...inWebkit(walk) },
  { name: 'firefox-flow', ...inFirefox(playwrightStep(firefoxFlow)), lane: 'second' },
];

/** The part of them that `npm test` runs. */
export const partOfSteps = [
  { name: 'firefox-flow-part', ...inFirefox(playwrightStep(firefoxFlow, flowsOfPart)) },
  { name: 'webkit-walk-part', ...inWebkit(walk), lane: 'first' },
  { name: 'webkit-unit-part', ...inWebkit(webStep(webkitUnit, unitTestsOfPart())) },
  { name: 'firefox-unit-part', ...inFirefox(webStep(firefoxUnit, unitTestsOfPart())), lane: 'second' },
];
