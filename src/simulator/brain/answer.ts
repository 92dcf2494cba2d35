import { isObject } from '../shape.js';
import type { Fields } from '../types.js';
import { readName } from './clause.js';
import type { ContextEntry } from './decision.js';
import { enumerate, type Phrases } from './phrases.js';

const MAX_CHARACTERS = 400;
const SPOKEN_KEYS = ['message', 'summary', 'text', 'answer', 'mensaje', 'resumen', 'respuesta'];
const REASON_KEYS = ['error', 'message', 'reason', 'details'];
const HIDDEN_KEYS = new Set([
  'ok',
  'function_name',
  'source',
  'success',
  'id',
  'call_id',
  'path',
  'url',
  'status_code',
]);

type Call = Extract<ContextEntry, { kind: 'call' }>;

/** Returns one sentence about a function's result. `output` is JSON or plain text. */
export function answerFrom(output: string, call: Call | undefined, phrases: Phrases): string {
  const value = parse(output);
  const failed = isObject(value) && (value.ok === false || value.success === false);
  if (failed) return clip(explain(value, phrases));
  const said = spokenTextIn(value);
  if (call?.name === 'navigate_to' && !said) return phrases.page(pageOf(value, call));
  return clip(said ?? describeValue(unwrap(value), phrases));
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output;
  }
}

function explain(value: Fields, phrases: Phrases): string {
  if (value.pending_approval) return phrases.approval;
  const candidates = value.candidates;
  if (Array.isArray(candidates)) return phrases.which(enumerate(candidates.map(nameOf), phrases.or));
  const nested = isObject(value.error) ? value.error : value;
  const why = REASON_KEYS.map(name => nested[name]).find(reason => typeof reason === 'string' && reason);
  return sentence(phrases.failed(String(why ?? '')));
}

/** Finds the text that a result provides to be spoken. */
function spokenTextIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const own = SPOKEN_KEYS.map(name => value[name]).find(words => typeof words === 'string' && words.trim());
  if (own) return sentence(String(own));
  return spokenTextIn(value.result) ?? spokenTextIn(value.data);
}

function unwrap(value: unknown): unknown {
  if (!isObject(value)) return value;
  if ('result' in value) return unwrap(value.result);
  return isObject(value.data) ? unwrap(value.data) : value;
}

function pageOf(value: unknown, call: Call): string {
  const target = parse(call.arguments);
  const asked = isObject(target) ? Object.values(target)[0] : target;
  const named = isObject(value) ? (value.page ?? value.name ?? value.title) : undefined;
  return String(typeof named === 'string' ? named : (asked ?? ''));
}

function describeValue(value: unknown, phrases: Phrases): string {
  if (value === null || value === undefined || value === '') return phrases.done;
  if (Array.isArray(value))
    return value.length ? phrases.found(enumerate(value.map(nameOf), phrases.and)) : phrases.done;
  if (isObject(value)) return describeFields(value, phrases);
  return sentence(typeof value === 'boolean' ? (value ? phrases.yes : phrases.no) : String(value));
}

function describeFields(value: Fields, phrases: Phrases): string {
  const shown = Object.entries(value).filter(
    ([name, member]) => !HIDDEN_KEYS.has(name) && isWorthSaying(member),
  );
  if (!shown.length) return phrases.done;
  return phrases.found(
    shown
      .slice(0, 4)
      .map(([name, member]) => `${readName(name).join(' ')}: ${plain(member, phrases)}`)
      .join(', '),
  );
}

const isWorthSaying = (member: unknown) =>
  member !== null && member !== '' && !(isObject(member) && !nameOf(member));

function plain(member: unknown, phrases: Phrases): string {
  if (typeof member === 'boolean') return member ? phrases.yes : phrases.no;
  if (Array.isArray(member)) return enumerate(member.map(nameOf), phrases.and);
  return nameOf(member);
}

function nameOf(entry: unknown): string {
  if (!isObject(entry)) return String(entry);
  const named =
    entry.name ??
    entry.title ??
    entry.label ??
    Object.values(entry).find(member => typeof member === 'string');
  return String(named ?? '');
}

const sentence = (words: string) => {
  const capital = words.trim().replace(/^\p{Ll}/u, letter => letter.toUpperCase());
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
};

const clip = (words: string) =>
  words.length > MAX_CHARACTERS ? `${withoutHalfPair(words.slice(0, MAX_CHARACTERS))}…` : words;

/** Drops the first half of a surrogate pair that a cut has left at the end. */
const withoutHalfPair = (words: string) => words.replace(/[\ud800-\udbff]$/, '');
