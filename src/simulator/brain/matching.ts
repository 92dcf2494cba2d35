import { type Clause, meaningsIn, readName } from './clause.js';
import type { KnownRoute } from './prompt.js';
import { DATE_WORDS, GENERIC, meaningOf, STOP_WORDS } from './words.js';

/** A possible meaning of a clause with its score; 0 means no match. */
export interface Match<Target> {
  target: Target;
  score: number;
}

/** The parts of a function that are compared with the user's words. */
export interface Describable {
  name: string;
  description: string;
  /** Parameter names. */
  parameters: string[];
  /** Values that the parameters allow (`enum`). */
  values: string[];
}

const MIN_SCORE = 1.5;

/** Treats words as equal if one is a longer form of the other, such as "book" and "booking". */
const same = (one: string, other: string) =>
  one === other || (shorter(one, other) >= 5 && related(one, other));
const shorter = (one: string, other: string) => Math.min(one.length, other.length);
const related = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

const knows = (meanings: Iterable<string>, wanted: string) =>
  [...meanings].some(meaning => same(meaning, wanted));

/** Sorts the matches by score, best first, and drops those below the minimum. */
export function rank<Target>(targets: readonly Target[], score: (target: Target) => number): Match<Target>[] {
  return targets
    .map(target => ({ target, score: score(target) }))
    .filter(match => match.score >= MIN_SCORE)
    .sort((one, other) => other.score - one.score);
}

export function scoreRoute(route: KnownRoute, clause: Clause): number {
  const names = [route.name, ...route.synonyms, route.path.replace(/^https?:\/\/[^/]*/, '')];
  const best = Math.max(...names.map(name => scoreName(name, clause)));
  if (!clause.asksToGo) return best >= 3 && isAllAbout(names, clause) ? best : 0;
  const described = 0.5 * countKnown(meaningsIn(route.description), wanted(clause));
  return (
    best + Math.min(described, 1.5) + (best + described > 0 ? 1 : 0) + (clause.travels && best ? 0.5 : 0)
  );
}

function scoreName(name: string, clause: Clause): number {
  const words = readName(name).map(meaningOf);
  const meant = words.filter(word => !STOP_WORDS.has(word));
  const parts = meant.length ? meant : words;
  if (!parts.length) return 0;
  const spoken = meant.length ? clause.meanings : new Set(clause.words.map(word => word.meaning));
  const share = countKnown(parts, spoken) / parts.length;
  return share === 1 ? 3 + 0.3 * parts.length : share >= 0.5 ? 1.5 * share : 0;
}

// Without a verb such as "go" or "open", a request means a page only if all of its words belong to that page.
function isAllAbout(names: string[], clause: Clause): boolean {
  const known = names.flatMap(meaningsIn);
  return [...clause.meanings].every(meaning => knows(known, meaning));
}

function wanted(clause: Clause): string[] {
  return [...clause.meanings].filter(meaning => !GENERIC.has(meaning));
}

function countKnown(words: readonly string[], among: Iterable<string>): number {
  const known = [...among];
  return new Set(words.filter(word => knows(known, word))).size;
}

/** Weighs names most, then allowed values, descriptions and parameter names; common verbs count little. */
export function scoreFunction(target: Describable, clause: Clause): number {
  const name = readName(target.name)
    .filter(word => !STOP_WORDS.has(word))
    .map(meaningOf);
  const sources: [readonly string[], number][] = [
    [name, 2],
    [target.values.flatMap(meaningsIn), 1.5],
    [target.parameters.flatMap(meaningsIn), 0.75],
    [meaningsIn(target.description), 1],
  ];
  const meanings = [...clause.meanings].filter(meaning => !DATE_WORDS.has(meaning));
  const total = meanings.reduce((sum, meaning) => sum + worth(meaning, sources), 0);
  const named = (0.5 * countKnown(name, meanings)) / Math.max(name.length, 1);
  return total > 0 ? (total + named) * (isUnaskedAction(target.name, clause) ? 0.6 : 1) : 0;
}

function worth(meaning: string, sources: [readonly string[], number][]): number {
  const weights = sources.filter(([words]) => knows(words, meaning)).map(([, weight]) => weight);
  return GENERIC.has(meaning) ? Math.min(0.5, ...weights, weights.length ? 1 : 0) : Math.max(0, ...weights);
}

// "How much money do I have?" does not ask for a money transfer.
function isUnaskedAction(name: string, clause: Clause): boolean {
  const [verb = ''] = readName(name);
  const meaning = meaningOf(verb);
  return (
    clause.asksWhat && !STOP_WORDS.has(verb) && !GENERIC.has(meaning) && !knows(clause.meanings, meaning)
  );
}
