import { indexed } from '../../../core/util/indexed.js';
import { canonical } from '../canonical.js';
import { count, schemas } from '../given.js';
import { apply, type Covered, type Here, type Keyword, type Keywords, type Node } from '../node.js';
import type { Place, Run } from '../run.js';

type ArrayTest = (items: readonly unknown[], place: Place | undefined, run: Run, covered: Covered) => boolean;

/** A keyword that says nothing about other values. */
function forArrays(compile: (given: unknown, here: Here) => ArrayTest | undefined): Keyword {
  return (given, here) => {
    const test = compile(given, here);
    return (
      test && ((value, place, run, covered) => !Array.isArray(value) || test(value, place, run, covered))
    );
  };
}

function size(holds: (length: number, bound: number) => boolean, words: string): Keyword {
  return forArrays((given, { at }) => {
    const bound = count(given, at);
    return ({ length }, place, run) =>
      holds(length, bound) || run.fail(place, `Must have ${words} ${bound} items, but has ${length}.`);
  });
}

const unique: ArrayTest = (items, place, run) => {
  const seen = new Map<string, number>();
  for (const [index, item] of indexed(items)) {
    const text = canonical(item, run.spend);
    const first = seen.get(text);
    if (first !== undefined) return run.fail(place, `Items ${first} and ${index} are the same.`);
    seen.set(text, index);
  }
  return true;
};

function eachItem(node: (index: number) => Node | undefined): ArrayTest {
  return (items, place, run, covered) => {
    let ok = true;
    for (const [index, item] of indexed(items)) {
      const schema = node(index);
      if (!schema) continue;
      ok = apply(schema, item, { above: place, key: index }, run) && ok;
      covered.add(index);
    }
    return ok;
  };
}

/** The number of items that have schemas of their own; older drafts list them in `items`. */
function lead({ prefixItems, items }: Here['schema']): number {
  return [prefixItems, items].find(Array.isArray)?.length ?? 0;
}

const positional: Keyword = forArrays((given, { at, inner }) => {
  const nodes = schemas(given, at, inner);
  return eachItem(index => nodes[index]);
});

const rest: Keyword = forArrays((given, { schema, at, inner }) => {
  const node = inner(given, at);
  const first = lead(schema);
  return eachItem(index => (index < first ? undefined : node));
});

const contains: Keyword = forArrays((given, { schema, at, inner }) => {
  const node = inner(given, at);
  const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema as Record<string, number>;
  return (items, place, run, covered) => {
    let matching = 0;
    for (const [index, item] of indexed(items)) {
      if (!run.aside(() => apply(node, item, undefined, run)).ok) continue;
      matching += 1;
      covered.add(index);
    }
    const words = `${matching} items fit the schema in "contains"`;
    if (matching < minContains) return run.fail(place, `${words}, but at least ${minContains} must.`);
    return matching <= maxContains || run.fail(place, `${words}, but at most ${maxContains} may.`);
  };
});

export const arrayKeywords: Keywords = {
  minItems: size((length, bound) => length >= bound, 'at least'),
  maxItems: size((length, bound) => length <= bound, 'at most'),
  uniqueItems: forArrays(given => (given === true ? unique : undefined)),
  prefixItems: positional,
  items: (given, here) => (Array.isArray(given) ? positional : rest)(given, here),
  additionalItems: (given, here) => (Array.isArray(here.schema.items) ? rest(given, here) : undefined),
  contains,
  minContains: (given, { at }) => void count(given, at),
  maxContains: (given, { at }) => void count(given, at),
};

export const unevaluatedItems: Keyword = forArrays((given, { at, inner }) => {
  const node = inner(given, at);
  return (items, place, run, covered) => {
    const uncovered = new Set(items.keys());
    run.spend(items.length);
    for (const key of covered) uncovered.delete(Number(key));
    return eachItem(index => (uncovered.has(index) ? node : undefined))(items, place, run, covered);
  };
});
