import { readFileSync, writeFileSync } from 'node:fs';
import { desktop, type Look } from './looks.js';
import { type State, states } from './states.js';
import { Studio } from './studio.js';

const inEnglish: Look = { name: 'English', theme: 'light', device: desktop, lang: 'en', dir: 'ltr' };
const inArabic: Look = { name: 'Arabic', theme: 'light', device: desktop, lang: 'ar', dir: 'rtl' };
const inSpanish: Look = { name: 'Spanish', theme: 'light', device: desktop, lang: 'es', dir: 'ltr' };

/** States that are also checked in other languages. */
const inAll = ['panel, listening', 'panel, error', 'panel, options', 'bar, working'];

export interface Tree {
  readonly name: string;
  readonly state: State;
  readonly look: Look;
}

/** All stored trees: each state in English, some in other languages. */
export const trees: readonly Tree[] = [inEnglish, inArabic, inSpanish].flatMap(look =>
  states
    .filter(({ name }) => look === inEnglish || inAll.includes(name))
    .map(state => ({ name: look === inEnglish ? state.name : `${state.name}, ${look.name}`, state, look })),
);

const file = new URL('accessibility.yaml', import.meta.url);

/** The accessibility tree as lines of text: roles, names, states and nesting. */
export async function treeOf(studio: Studio, { state, look }: Tree): Promise<string> {
  await studio.show(state, look);
  const tree = await studio.page.locator('navai-voice .frame').ariaSnapshot();
  // Removes announcements, which have tests of their own and may be made earlier or later.
  const silent = tree.replace(/^- status(:.*)?(\n {2}.*)*/m, '- status');
  return silent.replaceAll(new URL(studio.page.url()).origin, 'https://example.com');
}

/** Writes all trees to a document, for people to read and to see changes in. */
export async function writeAccessibility(): Promise<void> {
  const studio = await Studio.open(inEnglish);
  const chapters: string[] = [];
  for (const tree of trees)
    chapters.push(`${JSON.stringify(tree.name)}:\n${indent(await treeOf(studio, tree))}\n`);
  await studio.close();
  writeFileSync(file, chapters.join('\n'));
}

/** The stored trees by their names. */
export function readTrees(): ReadonlyMap<string, string> {
  const chapters = readFileSync(file, 'utf8').split(/^(?=")/m);
  return new Map(chapters.map(chapter => parse(chapter)));
}

function parse(chapter: string): [name: string, tree: string] {
  const [name = '', ...lines] = chapter.trimEnd().split('\n');
  return [JSON.parse(name.slice(0, -1)), lines.map(line => line.slice(2)).join('\n')];
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
