import { readFileSync } from 'node:fs';
import { filesIn } from '../project-files.js';
import type { Block } from './markdown.js';

interface Named {
  readonly name: string;
  readonly type?: { readonly text: string };
}

const [element] = JSON.parse(readFileSync('custom-elements.json', 'utf8')).modules[0].declarations as [
  Record<'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates', readonly Named[]>,
];

const attributes = new Map(element.attributes.map(({ name, type }) => [name, type?.text ?? '']));
const namesOf = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ name }) => name));
const slots = namesOf(element.slots);
const events = namesOf(element.events);
const parts = new Set([
  ...namesOf(element.cssParts),
  // Part names in the description of `tool`.
  ...element.cssParts.flatMap(part =>
    [...JSON.stringify(part).matchAll(/`(tool-\w+)`/g)].map(([, name = '']) => name),
  ),
]);
const states = namesOf(element.cssStates);
const properties = namesOf(element.cssProperties);

/** The `data-navai-…` attributes that the source reads from elements of a page. */
const toolAttributes = new Set(
  ['tool', 'description', 'approval', 'silent', 'route'].filter(name =>
    filesIn('src/page-tools').some(file =>
      new RegExp(`data-navai-${name}\\b|'${name}'`).test(readFileSync(`src/page-tools/${file}`, 'utf8')),
    ),
  ),
);

/** The global attributes that our examples use. */
const global = new Set(['id', 'class', 'lang', 'dir', 'hidden', 'style', 'slot', 'inert']);

const tag = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g;

interface Script {
  readonly type: string;
  /** The number of lines before its code. */
  readonly line: number;
  readonly code: string;
}

/** Returns unknown tags, attributes, slots and values in a block, and JSON that can't be parsed. */
export function htmlProblems({ code }: Block): string[] {
  const scripts = allScripts(code).filter(({ type }) => type === 'application/json');
  const json = scripts.flatMap(script => {
    try {
      JSON.parse(script.code);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });
  const markup = code.replaceAll(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
  const tags = [...markup.matchAll(tag)].flatMap(([, name = '', given = '']) =>
    [...given.matchAll(attribute)].flatMap(([, key = '', value]) => attributeProblem(name, key, value) ?? []),
  );
  return [
    ...json,
    ...tags,
    ...[...code.matchAll(/<style>([\s\S]*?)<\/style>/g)].flatMap(([, css = '']) => inCss(css)),
  ];
}

/** The tag, and the key of the saved call in the browser's storage. */
const otherNames = ['navai-voice', 'navai-call'];

/** Returns whether a name with our prefix exists: an event, a custom property, or an attribute of a tool element. */
export function isKnownName(name: string): boolean {
  if (name.startsWith('--')) return properties.has(name);
  if (name.startsWith('data-')) return toolAttributes.has(name.slice('data-navai-'.length));
  return events.has(name) || otherNames.includes(name);
}

/** The JavaScript in a block's script tags. */
export function scriptsOf(code: string): Script[] {
  return allScripts(code).filter(
    script => /^(|module|text\/javascript)$/.test(script.type) && script.code.trim(),
  );
}

function allScripts(code: string): Script[] {
  return [...code.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(match => {
    const [all, given = '', inside = ''] = match;
    const start = match.index + all.indexOf('>') + 1;
    const line = code.slice(0, start).split('\n').length - 1;
    return { type: /type="([^"]*)"/.exec(given)?.[1] ?? '', line, code: inside };
  });
}

function attributeProblem(tagName: string, name: string, value: string | undefined): string | undefined {
  if (name.startsWith('data-navai-'))
    return toolAttributes.has(name.slice(11)) ? undefined : `there is no attribute ${name}`;
  if (tagName === 'script' && name === 'data-base') return undefined;
  if (tagName === 'script' && name.startsWith('data-')) return ownProblem(name.slice(5), value);
  if (name === 'slot') return slots.has(value ?? '') ? undefined : `there is no slot ${value}`;
  return tagName === 'navai-voice' && !global.has(name) ? ownProblem(name, value) : undefined;
}

function ownProblem(name: string, value: string | undefined): string | undefined {
  const type = attributes.get(name);
  if (type === undefined) return `<navai-voice> has no attribute ${name}`;
  const choices = [...type.matchAll(/'([^']*)'/g)].map(([, choice]) => choice);
  return choices.length === 0 || choices.includes(value) ? undefined : `${name} can’t be ${value}`;
}

/** Returns unknown parts, states and custom properties in a block. */
export function cssProblems({ code }: Block): string[] {
  return inCss(code);
}

function inCss(code: string): string[] {
  return [
    ...unknown(code, /::part\(([\w-]+)\)/g, parts),
    ...unknown(code, /:state\(([\w-]+)\)/g, states),
    ...unknown(code, /(--navai-[\w-]+)/g, properties),
  ];
}

function unknown(code: string, pattern: RegExp, known: ReadonlySet<string>): string[] {
  return [...code.matchAll(pattern)].flatMap(([text, name = '']) =>
    known.has(name) ? [] : [`${text} does not exist`],
  );
}
