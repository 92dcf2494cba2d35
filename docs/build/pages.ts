import { execFileSync } from 'node:child_process';
import { chapters } from '../../test/pages/index.js';

export const pagesPage = 'docs/internals/pages.md';

/** In characters. A longer input shows how it begins. */
const maxCellLength = 400;

/** The page of what is tried in pages, from the rows that the tests run. */
export function pagesText(): string {
  const flows = flowRows();
  const count = chapters.reduce((sum, { rows }) => sum + rows.length, flows.length);
  return [
    '# Tried in pages',
    `What comes of ${count} things that pages do. \`npm run docs\` writes this page from the rows in \`test/pages/\`: each row is a test in real Chromium, and each answer is asserted as it stands here. The last chapter has calls over real WebRTC, one test a row.`,
    ...chapters.flatMap(({ title, columns: [input, answer], files: [file, test], rows }) => [
      `## ${title}`,
      `Rows in \`test/pages/${file}\`, tested in \`${test}\`.`,
      [
        `| | ${input} | ${answer} |`,
        '| --- | --- | --- |',
        ...rows.map(row => `| ${row.what} | ${cell(row.input)} | ${cell(row.answer)} |`),
      ].join('\n'),
    ]),
    '## Calls in pages',
    'Tested in `test/flow/`.',
    ['| The page | Outcome | Test |', '| --- | --- | --- |', ...flows].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The titles of flows that read “case → outcome”, as Playwright lists them. The faults have a table of their own. */
function flowRows(): string[] {
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--list'];
  const listed = execFileSync(
    process.execPath,
    [...playwright, '--config', 'test/flow/playwright.config.ts'],
    {
      encoding: 'utf8',
    },
  );
  return [...listed.matchAll(/^\s*([\w-]+\.flow\.ts):\d+:\d+ › (.+) → (.+)$/gm)].map(
    ([, file, what, outcome]) => `| ${what} | ${outcome} | \`${file}\` |`.replaceAll('<', '&lt;'),
  );
}

/** A text as code, with invisible characters escaped. Cells end at a bar, also within code. */
function cell(text: string): string {
  const seen = text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu,
    character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  if (seen.includes('`') || /^[a-z][^<>“”"\\]*$/i.test(seen)) return seen.replaceAll('|', '\\|');
  const cut = seen.length > maxCellLength ? `${seen.slice(0, maxCellLength)}…` : seen;
  return `\`${cut.replaceAll('|', '\\|')}\``;
}
