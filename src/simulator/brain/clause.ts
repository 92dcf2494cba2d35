import { fold, GO_VERBS, meaningOf, STOP_WORDS, TRAVEL_VERBS } from './words.js';

/** One word of the user's text. */
export interface Word {
  raw: string;
  folded: string;
  meaning: string;
  /** True for stop words, which say nothing about the request. */
  empty: boolean;
}

/** One request, split into words. */
export interface Clause {
  text: string;
  words: Word[];
  /** Meanings of the words that are not stop words. */
  meanings: Set<string>;
  /** True if it starts with a verb such as "go", "open" or "show". */
  asksToGo: boolean;
  travels: boolean;
  /** True if it asks for information rather than an action. */
  asksWhat: boolean;
}

const QUESTIONS =
  /^(what|how|when|which|who|is|are|was|do|does|cual|cuales|que|cuanto|cuanta|cuantos|cuando|quien|esta|estan|hay|tengo)$/;
const WORD = /[\p{L}\p{N}]+(?:[-'’.,:@_][\p{L}\p{N}]+)*/gu;

export function readClause(text: string): Clause {
  const words = (text.match(WORD) ?? []).map(readWord);
  const first = words.find(word => !word.empty)?.folded ?? '';
  return {
    text,
    words,
    meanings: new Set(words.filter(word => !word.empty).map(word => word.meaning)),
    asksToGo: GO_VERBS.has(first) && !asksAboutState(words),
    travels: TRAVEL_VERBS.has(first),
    asksWhat: QUESTIONS.test(words[0]?.folded ?? ''),
  };
}

export function meaningsIn(text: string): string[] {
  return readName(text)
    .filter(word => !STOP_WORDS.has(word))
    .map(meaningOf);
}

/** Splits a name into folded words, including names in camelCase or snake_case. */
export function readName(name: string): string[] {
  return fold(name.replace(/([a-z\d])([A-Z])/g, '$1 $2')).match(/[a-z\d]+/g) ?? [];
}

function readWord(raw: string): Word {
  const folded = fold(raw).replace(/['’](s|re|m|d|ll)$/, '');
  return { raw, folded, meaning: meaningOf(folded), empty: STOP_WORDS.has(folded) };
}

// "Is the shop open?" does not ask for a page, although its first significant word can be a verb such as "open".
function asksAboutState(words: Word[]): boolean {
  return /^(is|are|was|were|does|do|esta|estan|es|son|hay)$/.test(words[0]?.folded ?? '');
}
