import { fold, GO_VERBS, meaningOf, STOP_WORDS, TRAVEL_VERBS } from './words.js';

/** One word of what a person said. */
export interface Word {
  raw: string;
  folded: string;
  meaning: string;
  /** True if it says nothing about what is wanted. */
  empty: boolean;
}

/** One request: what was said, word by word. */
export interface Clause {
  text: string;
  words: Word[];
  /** The meanings that count. */
  meanings: Set<string>;
  /** It begins by asking to be taken somewhere, or to be shown something. */
  asksToGo: boolean;
  travels: boolean;
  /** It asks for information, not for an action. */
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

/** The folded words of a name, also of one in camelCase or snake_case. */
export function readName(name: string): string[] {
  return fold(name.replace(/([a-z\d])([A-Z])/g, '$1 $2')).match(/[a-z\d]+/g) ?? [];
}

function readWord(raw: string): Word {
  const folded = fold(raw).replace(/['’](s|re|m|d|ll)$/, '');
  return { raw, folded, meaning: meaningOf(folded), empty: STOP_WORDS.has(folded) };
}

// "Is the shop open?" asks for no page, though its first word that counts may be a verb of motion.
function asksAboutState(words: Word[]): boolean {
  return /^(is|are|was|were|does|do|esta|estan|es|son|hay)$/.test(words[0]?.folded ?? '');
}
