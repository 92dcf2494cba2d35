import { wordsOf } from '../../test/server/faults/fault.js';
import { faultGroups } from '../../test/server/faults/index.js';

export const faultsPage = 'docs/internals/server-faults.md';

/** The page of the faults that the tests try against the server, from the rows that they run. */
export function faultsText(): string {
  const count = faultGroups.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    '# Faults tried against the server',
    `What \`navai-voice/server\` answers to ${count} inputs that are wrong, hostile or unlucky. \`npm run docs\` writes this page from the rows that \`test/server/faults.test.ts\` runs: each row is a test, and each answer is asserted as it stands here. \`test/server/fuzz.test.ts\` and \`test/server/fuzz-wire.test.ts\` try random inputs on top.`,
    'A code such as `bad_request` is the `code` of the answer, beside `error`; an object is a part of its body. In every row the answer is also searched for the key of the operator and for stack traces.',
    ...faultGroups.flatMap(({ title, file, rows }) => [
      `## ${title}`,
      `Tested in \`test/server/faults/${file}\`.`,
      ['| Input | Answer |', '| --- | --- |', ...rows.map(rowOf)].join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function rowOf({ input, answer }: (typeof faultGroups)[number]['rows'][number]): string {
  return `| ${cell(input)} | ${cell(wordsOf(answer))} |`;
}

// Cells end at a bar, also within code.
const cell = (text: string): string => text.replaceAll('|', '\\|');
