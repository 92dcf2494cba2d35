import { existsSync, readFileSync } from 'node:fs';

/** What custom-elements.json says of one attribute, event, part or the like. */
interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly reflects?: boolean;
}

interface Member extends Entry {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly parameters?: readonly (Entry & { readonly optional?: boolean })[];
  readonly return?: { readonly type: { readonly text: string } };
}

type Lists = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates';

export type Manifest = Readonly<Record<Lists, readonly Entry[]>> & { readonly members: readonly Member[] };

/** The element as custom-elements.json describes it. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync('custom-elements.json', 'utf8')).modules[0].declarations[0];
}

/** The tables of the pages in docs/reference/, by the name in the comment that they stand behind. */
const tables: Readonly<Record<string, (manifest: Manifest) => string>> = {
  attributes: ({ attributes }) =>
    table(
      ['Attribute', 'Values', 'Default', ''],
      attributes.map(entry => [code(entry.name), values(entry), defaultOf(entry), sentence(entry)]),
    ),
  properties: ({ members }) =>
    table(
      ['Property', 'Type', 'Default', ''],
      fields(members, false)
        .filter(({ attribute }) => attribute === undefined)
        .map(entry => [code(entry.name), typeOf(entry), defaultOf(entry), sentence(entry)]),
    ),
  'read-only': ({ members }) =>
    table(
      ['Property', 'Type', ''],
      fields(members, true).map(entry => [code(entry.name), typeOf(entry), sentence(entry)]),
    ),
  methods: ({ members }) =>
    table(
      ['Method', 'Returns', ''],
      members
        .filter(({ kind }) => kind === 'method')
        .map(entry => [code(signature(entry)), typeText(entry.return?.type.text ?? 'void'), sentence(entry)]),
    ),
  events: ({ events }) =>
    table(
      ['Event', 'Class', ''],
      events.map(entry => [code(entry.name), code(entry.type?.text ?? 'Event'), sentence(entry)]),
    ),
  parts: ({ cssParts }) => described('Part', cssParts),
  states: ({ cssStates }) => described('State', cssStates),
  slots: ({ slots }) => described('Slot', slots),
  'custom-properties': ({ cssProperties }) =>
    table(
      ['Property', 'Default', ''],
      cssProperties.map(entry => [code(entry.name), code(entry.default ?? ''), sentence(entry)]),
    ),
};

const place = /(<!-- table: (\S+) -->\n).*?(<!-- end of table -->)/gs;

export const referencePages = [
  'docs/reference/attributes.md',
  'docs/reference/properties.md',
  'docs/reference/methods.md',
  'docs/reference/events.md',
  'docs/reference/parts-and-css.md',
];

/** A page with its tables written anew. Throws for a table that is not known. */
export function withTables(page: string, manifest: Manifest): string {
  if (!existsSync(page)) throw new Error(`There is no ${page}.`);
  return readFileSync(page, 'utf8').replace(place, (_, start: string, name: string, end: string) => {
    const write = tables[name];
    if (!write) throw new Error(`${page}: there is no table “${name}”.`);
    return `${start}\n${write(manifest)}\n${end}`;
  });
}

/** The tables that none of the pages has. */
export function missingTables(): string[] {
  const texts = referencePages.map(page => readFileSync(page, 'utf8'));
  return Object.keys(tables).filter(name => !texts.some(text => text.includes(`<!-- table: ${name} -->`)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function described(kind: string, entries: readonly Entry[]): string {
  return table(
    [kind, ''],
    entries.map(entry => [code(entry.name), sentence(entry)]),
  );
}

function fields(members: readonly Member[], readOnly: boolean): Member[] {
  return members.filter(
    entry => entry.kind === 'field' && !entry.static && Boolean(entry.readonly) === readOnly,
  );
}

function signature({ name, static: isStatic, parameters = [] }: Member): string {
  const given = parameters.map(parameter => `${parameter.name}${isOptional(parameter) ? '?' : ''}`);
  return `${isStatic ? 'NavaiVoiceElement.' : ''}${name}(${given.join(', ')})`;
}

function isOptional(parameter: Entry & { readonly optional?: boolean }): boolean {
  return (
    parameter.optional === true ||
    parameter.default !== undefined ||
    / \| undefined$/.test(parameter.type?.text ?? '')
  );
}

/** A choice by its values, anything else by its type. */
function values({ type }: Entry): string {
  const options = (type?.text ?? '').split(' | ').filter(option => option !== 'undefined');
  const literals = options.map(option => /^'(.*)'$/.exec(option)?.[1]);
  if (literals.every(literal => literal !== undefined))
    return literals.map(literal => code(`${literal}`)).join(' ');
  return options
    .map(option => ({ string: 'text', boolean: 'on or off', number: 'a number' })[option] ?? option)
    .join(' or ');
}

function typeOf({ type }: Entry): string {
  return typeText(type?.text ?? '');
}

function typeText(text: string): string {
  return code(text.replace(/ \| undefined$/, ''));
}

function defaultOf({ default: given, type }: Entry): string {
  if (given === undefined || given === 'false' || type?.text === 'boolean') return '';
  return code(given.replaceAll(/^'|'$/g, ''));
}

/** Cells end at a bar, also within code. */
function code(text: string): string {
  return text && `\`${text.replaceAll('|', '\\|')}\``;
}

function sentence({ description = '' }: Entry): string {
  return description.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
