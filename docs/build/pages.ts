import { chapters } from '../../test/pages/index.js';

export const pagesPage = 'docs/internals/pages.md';

/** In characters. A longer input shows how it begins. */
const maxCellLength = 400;

/** The page of what is tried in pages, from the rows that the tests run. */
export function pagesText(): string {
  const count = chapters.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    '# Tried in pages',
    `What comes of ${count} things that pages do. \`npm run docs\` writes this page from the rows in \`test/pages/\`: each row is a test in real Chromium, and each answer is asserted as it stands here.`,
    ...chapters.flatMap(({ title, columns: [input, answer], files: [file, test], rows }) => [
      `## ${title}`,
      `Rows in \`test/pages/${file}\`, tested in \`${test}\`.`,
      [
        `| | ${input} | ${answer} |`,
        '| --- | --- | --- |',
        ...rows.map(row => `| ${row.what} | ${cell(row.input)} | ${cell(row.answer)} |`),
      ].join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
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
