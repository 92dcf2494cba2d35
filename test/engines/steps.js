import { bin, nodeTest, tsx } from '../run/bin.js';
import { flowsOfPart, unitTestsOfPart } from './part.js';
import { whyNoWebkit } from './webkit/webkit.js';

const inFirefox = command => ({ lane: 'first', command, counts: 'reporter' });
const inWebkit = command => ({ lane: 'second', skip: whyNoWebkit(), command, counts: 'reporter' });

const unit = (config, files = []) =>
  tsx(bin('@web/test-runner', 'wtr', ['--config', config, ...files.flatMap(file => ['--files', file])]));
const playwright = (config, files = []) =>
  bin('@playwright/test', 'playwright', ['test', '--config', config, ...files]);

const firefoxUnit = 'test/engines/firefox.config.js';
const firefoxFlow = 'test/engines/firefox-flow.config.ts';
const webkitUnit = 'test/engines/webkit/config.js';
const walk = nodeTest(['keyboard', 'axe'].map(name => `test/engines/webkit/walk/${name}.walk.ts`));

/** What is tested in browsers other than Chromium. A step keeps one core busy: two lanes of equal length share two. */
export const steps = [
  { name: 'firefox-unit', ...inFirefox(unit(firefoxUnit)) },
  { name: 'firefox-faults', ...inFirefox(playwright('test/engines/firefox-faults.config.ts')) },
  { name: 'firefox-pictures', ...inFirefox(playwright('test/engines/firefox-pictures.config.ts')) },
  { name: 'webkit-unit', ...inWebkit(unit(webkitUnit)) },
  { name: 'webkit-walk', ...inWebkit(walk) },
  { name: 'firefox-flow', ...inFirefox(playwright(firefoxFlow)), lane: 'second' },
];

/** The part of them that `npm test` runs. */
export const partOfSteps = [
  { name: 'firefox-flow-part', ...inFirefox(playwright(firefoxFlow, flowsOfPart)) },
  { name: 'webkit-walk-part', ...inWebkit(walk), lane: 'first' },
  { name: 'webkit-unit-part', ...inWebkit(unit(webkitUnit, unitTestsOfPart())) },
  { name: 'firefox-unit-part', ...inFirefox(unit(firefoxUnit, unitTestsOfPart())), lane: 'second' },
];
