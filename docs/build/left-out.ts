import { readFileSync } from 'node:fs';
import { leftOut } from '../../src/page-tools/routes/left-out.js';

export const leftOutPage = 'docs/guides/navigation.md';

/** What the words of each list are looked for in. */
const places: Readonly<Record<keyof typeof leftOut, string>> = {
  signOut: 'words anywhere in a part of the path or in a value, or at the beginning of the link’s name',
  actions:
    'words at the beginning or end of a part of the path or of a value, or at the beginning of the link’s name',
  places: 'a whole part of the path',
  exits: 'a whole part of the path, or the whole name of the link',
  parameters: 'a word of a parameter’s name',
  files: 'the extension of a file',
  relations: '`rel`',
  roles: '`role`',
};

const place = /(<!-- table: left-out -->\n).*?(<!-- end of table -->)/s;

/** The guide with its table of what is left out. */
export function leftOutText(): string {
  const rows = Object.entries(leftOut).map(([name, words]) => {
    return `| ${places[name as keyof typeof leftOut]} | ${words.map(word => `\`${word}\``).join(' ')} |`;
  });
  const table = ['| Where | What |', '| --- | --- |', ...rows].join('\n');
  const guide = readFileSync(leftOutPage, 'utf8');
  if (!place.test(guide)) throw new Error(`${leftOutPage} has no place for the table.`);
  return guide.replace(place, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}
