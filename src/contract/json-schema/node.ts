import type { Place, Run } from './run.js';

/** The keys and items that a schema has covered, for `unevaluatedProperties` and `unevaluatedItems`. */
export type Covered = Set<string | number>;

/** Checks one keyword, and records the problems that it finds. */
export type Test = (value: unknown, place: Place | undefined, run: Run, covered: Covered) => boolean;

/** A compiled schema. */
export interface Node {
  readonly tests: Test[];
  /** Run only if all others pass: they would report keys that a failed test could not cover. */
  readonly last: Test[];
  /** The schemas that are applied to the same value. A circle of them would never end. */
  readonly inPlace: Node[];
}

export function apply(
  node: Node,
  value: unknown,
  place: Place | undefined,
  run: Run,
  outer?: Covered,
): boolean {
  run.enter();
  const covered: Covered = new Set();
  let ok = true;
  for (const test of node.tests) ok = test(value, place, run, covered) && ok;
  if (ok) for (const test of node.last) ok = test(value, place, run, covered) && ok;
  run.leave();
  if (ok && outer && covered.size > 0) {
    run.spend(covered.size);
    for (const key of covered) outer.add(key);
  }
  return ok;
}

/** What a keyword needs to compile its value. */
export interface Here {
  /** The schema that the keyword is in. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Names the keyword in error texts, such as `properties.size.enum`. */
  readonly at: string;
  /** Compiles a schema for a part of the value. */
  readonly inner: (schema: unknown, at: string) => Node;
  /** Compiles a schema for the same value. */
  readonly inPlace: (schema: unknown, at: string) => Node;
  /** Finds the schema of a `$ref`, for the same value. */
  readonly refer: (reference: string) => Node;
}

/** Compiles a keyword's value. Throws a TypeError if it is unusable; returns undefined if there is nothing to check. */
export type Keyword = (given: unknown, here: Here) => Test | undefined;

/** Rows of a table: the keywords in the order of their tests. */
export type Keywords = Readonly<Record<string, Keyword>>;
