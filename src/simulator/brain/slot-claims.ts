import { type Clause, meaningsIn, readName, type Word } from './clause.js';
import { CURRENCIES, DATE_WORDS, fold, GO_VERBS, meaningOf, NEGATIONS, numberOf, singular } from './words.js';

/** What `SlotClaims` needs to know about a function and its parameters. */
export interface ClaimContext {
  /** Names of the function and its parameters. */
  names: string[];
  description: string;
  /** True if a parameter is a quantity, so that "two flat whites" becomes 2 × "flat white". */
  counts: boolean;
  /** Number of parameters that take free text. */
  texts: number;
}

const OF = /^(of|de|con|with)$/;
const JOINERS = /^(and|y|e|of|de|con|with)$/;

/** Tracks the words of a clause that are still free. Each parameter claims the words it uses. */
export class SlotClaims {
  /** Number of parameters that take free text. */
  readonly texts: number;
  readonly #clause: Clause;
  readonly #own: Set<string>;
  readonly #described: Set<string>;
  readonly #counts: boolean;
  readonly #taken = new Set<Word>();

  constructor(clause: Clause, context: ClaimContext) {
    this.#clause = clause;
    this.#own = new Set(context.names.flatMap(readName).map(meaningOf));
    this.#described = new Set(meaningsIn(context.description));
    this.#counts = context.counts;
    this.texts = context.texts;
  }

  get saysOne(): boolean {
    return this.#clause.words.some(word => /^(a|an|un|una)$/.test(word.folded));
  }

  get negated(): boolean {
    return this.#clause.words.some(word => NEGATIONS.has(word.folded));
  }

  mention(text: string): boolean {
    return meaningsIn(text).some(meaning => this.#clause.meanings.has(meaning));
  }

  take(fits: (word: Word) => boolean): string | undefined {
    const found = this.#left.find(fits);
    if (found) this.#taken.add(found);
    return found?.raw;
  }

  takeAll(fits: (word: Word) => boolean): string | undefined {
    return this.#claim(this.#left.filter(fits)) || undefined;
  }

  takeNumber(): number | undefined {
    const word = this.take(({ folded }) => numberOf(folded) !== undefined);
    this.takeAll(({ folded }) => CURRENCIES.has(folded));
    return word === undefined ? undefined : numberOf(fold(word));
  }

  /** Returns the value whose words were all said, and the longest one if several match. */
  takeOneOf(values: readonly unknown[]): unknown {
    const said = values.filter(value => this.#wordsOf(value)?.length);
    const best = said.sort((one, other) => String(other).length - String(one).length)[0];
    if (best !== undefined) this.#claim(this.#wordsOf(best) ?? []);
    return best;
  }

  takeAfter(lead: RegExp): string | undefined {
    const words = this.#clause.words;
    const at = words.findIndex(word => lead.test(word.folded));
    if (at < 0) return undefined;
    const run: Word[] = [];
    for (const word of words.slice(at + 1)) {
      if (word.empty && run.length) break;
      if (this.#isFree(word)) run.push(word);
    }
    return this.#claim(run) || undefined;
  }

  takeRest(): string | undefined {
    const quoted = /["“”«»]([^"“”«»]+)["“”«»]/.exec(this.#clause.text)?.[1];
    return quoted ?? (this.#claim(this.#rest()) || undefined);
  }

  rest(): string {
    return this.#rest()
      .map(word => word.raw)
      .join(' ');
  }

  #wordsOf(value: unknown): Word[] | undefined {
    const parts = readName(String(value)).map(meaningOf);
    const found = parts.map(part => this.#left.find(word => word.meaning === part));
    return found.every(word => word !== undefined) ? (found as Word[]) : undefined;
  }

  get #left(): Word[] {
    return this.#clause.words.filter(word => !this.#taken.has(word));
  }

  // Words of the description, such as "shop", are only context, unless no other words are left.
  #rest(): Word[] {
    const free = this.#clause.words.filter(word => this.#isFree(word));
    const significant = free.filter(word => !this.#described.has(word.meaning) || /^\p{Lu}/u.test(word.raw));
    return this.#joined(significant.length ? between(free, significant) : free);
  }

  // Keeps the joining word in "bread and butter" or "café con leche", but no other words in between.
  #joined(found: Word[]): Word[] {
    const words = this.#clause.words;
    return found.flatMap((word, index) => {
      const before = found[index - 1];
      const gap = before ? words.slice(words.indexOf(before) + 1, words.indexOf(word)) : [];
      return gap.length === 1 && gap.every(({ folded }) => JOINERS.test(folded)) ? [...gap, word] : [word];
    });
  }

  #isFree(word: Word): boolean {
    const usual =
      word.empty || this.#own.has(word.meaning) || GO_VERBS.has(word.folded) || DATE_WORDS.has(word.folded);
    return !usual && !this.#taken.has(word) && numberOf(word.folded) === undefined;
  }

  #claim(words: Word[]): string {
    for (const word of words) this.#taken.add(word);
    const of = words.findIndex(({ folded }) => OF.test(folded));
    const counted = this.#counts ? words.at(of > 0 ? of - 1 : -1) : undefined;
    return words.map(word => (word === counted ? one(word.raw) : word.raw)).join(' ');
  }
}

// Keeps the words between the first and the last significant one: "bread and butter pudding" stays whole.
function between(free: Word[], significant: Word[]): Word[] {
  const first = free.indexOf(significant[0] as Word);
  return free.slice(first, free.indexOf(significant.at(-1) as Word) + 1);
}

// A capitalized word is a name and keeps its final s.
const one = (word: string) => (word === word.toLowerCase() ? singular(word) : word);
