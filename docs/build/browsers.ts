import { readFileSync } from 'node:fs';
import { steps } from '../../demo/server/checklist/steps.js';
import { features } from '../../test/browsers/features.js';
import { titleOf } from '../../test/run/engines.js';
import { type BrowserResult, readResults } from '../../test/run/record.js';
import { skippedByReason } from '../../test/run/skipped-by-reason.js';
import { type BrowserName, browserNames, byVersion, dataVersion, firstVersion } from './browser-versions.js';

export const browsersPage = 'docs/browsers.md';

const titles: Readonly<Record<BrowserName, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  safari_ios: 'Safari on iOS',
};

const unproven = [
  '**Safari on macOS and iOS.** WebKitGTK has Safari’s engine, but not its media, its permissions or its screen keyboard.',
  '**Chrome and Firefox on Android.** The tests have narrow windows and touch, but no phone’s screen keyboard, battery saver or calls.',
  '**Real devices.** The microphone of the tests is a recorded sound. No test pulls out a plug, connects Bluetooth headphones or speaks into an echo.',
  '**A real screen reader.** The tests check names, roles, focus and live regions, and not what VoiceOver, TalkBack, NVDA or JAWS say.',
  '**Old versions.** A flow takes single features away from a current Chromium. The oldest supported browsers themselves are not run.',
];

interface Floor {
  readonly browser: BrowserName;
  readonly version: string;
}

/** The oldest supported browsers, from `browserslist`. */
export function floors(): Floor[] {
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] };
  return browserslist.map(row => {
    const [name = '', , version = ''] = row.split(' ');
    const browser = browserNames[name];
    if (!browser) throw new Error(`browserslist: docs/browsers.md has no column for “${name}”.`);
    return { browser, version };
  });
}

/** The page of supported browsers, from `browserslist`, the features that flows take away, and recorded results. */
export function browsersText(results: readonly BrowserResult[] = readResults()): string {
  const columns = floors();
  return [
    '# Browsers',
    'Which browsers run `<navai-voice>`, what a visitor gets where a feature is missing, what the tests ran, and what only a person can try. `npm run docs` writes this page.',
    '## Oldest versions',
    table(
      ['Browser', 'Oldest version'],
      columns.map(({ browser, version }) => [titles[browser], version]),
    ),
    'They are the `browserslist` in `package.json`, for which the build writes its syntax. An older browser shows what is [inside the tag](guides/install.md#browsers).',
    '## Features',
    `The first version of each browser with a feature that not all of them have, and what a visitor gets without it. “all” means every supported version. \`test/flow/older-browsers.flow.ts\` takes each feature away from Chromium, then all of them, and makes a call. The versions are those of \`@mdn/browser-compat-data\` ${dataVersion}.`,
    table(
      ['Feature', ...columns.map(({ browser }) => titles[browser]), 'Without it'],
      Object.entries(features).map(([name, { keys, without }]) => [
        // The flow’s title may add how the feature is missing.
        nameCell(name.split(', and ')[0] ?? name),
        ...columns.map(floor => versionCell(keys, floor)),
        without,
      ]),
    ),
    '## Results',
    'What the tests ran, by engine and version. `npm test -- --record` and `npm run test:engines -- --record` write the results to `docs/internals/browser-results.json`.',
    ...resultParts(results),
    '## What no test here proves',
    unproven.map(line => `- ${line}`).join('\n'),
    '## Try it on a phone',
    `These ${steps.length} steps take ten minutes. Run \`npm run demo -- --lan\` on a computer in the same network. It prints a QR code, which opens the list as a page with a box to tick for each step. The demo makes its certificate itself, so the browser warns once: continue to the page.`,
    steps.map(({ text, expect }, index) => `${index + 1}. ${text} ${expect}`).join('\n'),
    'The demo listens on one address of this machine; `--address` takes another, and `PORT` another port than 8443. A firewall must let TCP to that port through, and UDP for the sound of the simulator. With `OPENAI_API_KEY`, every device in the network can call with your key while the demo runs.',
    'A button at the end of the page copies the result with the browser’s name and version, as text for an issue.',
  ]
    .join('\n\n')
    .concat('\n');
}

function versionCell(keys: readonly string[], { browser, version: oldest }: Floor): string {
  const first = firstVersion(keys, browser);
  if (!first) return 'no';
  return byVersion(first, oldest) <= 0 ? 'all' : first;
}

function resultParts(results: readonly BrowserResult[]): string[] {
  if (results.length === 0) return ['No results are recorded.'];
  const rows = results.map(({ engine, version, step, date, passed, failed, skipped }) => {
    return [titleOf(engine), version, `\`${step}\``, date, ...[passed, failed, skipped.length].map(String)];
  });
  return [
    table(['Engine', 'Version', 'Step', 'Date', 'Passed', 'Failed', 'Skipped'], rows),
    ...results.filter(({ skipped }) => skipped.length > 0).map(skipsOf),
  ];
}

/** The skipped tests of a step, by reason. */
function skipsOf({ engine, version, step, skipped }: BrowserResult): string {
  const rows = [...skippedByReason(skipped)].map(([reason, tests]) => [
    reason,
    tests.map(escaped).join('<br>'),
  ]);
  return [
    `### Skipped by \`${step}\` in ${titleOf(engine)} ${version}`,
    table(['Reason', 'Tests'], rows),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Names of code look like code. */
const nameCell = (name: string): string =>
  /[():]|^[a-z]+(-[a-z]+)+$|^[A-Z]\w+\.\w/.test(name) ? `\`${name}\`` : name;

const escaped = (text: string): string => text.replaceAll('<', '&lt;');
