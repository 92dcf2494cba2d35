import { Compiler } from './compiler.js';
import { apply } from './node.js';
import type { Check, Problem } from './problem.js';
import { GaveUp, Run } from './run.js';

/** A completed payload, or its problems. */
export type Completed = { readonly payload: unknown } | { readonly problems: readonly Problem[] };

/** A compiled schema. */
export interface CompiledSchema {
  readonly check: Check;
  /** Drops nulls of optional fields, fills in defaults, and checks. */
  readonly complete: (payload: unknown) => Completed;
  /** Only drops nulls of optional fields. */
  readonly withoutNulls: (payload: unknown) => Completed;
}

/**
 * Compiles a JSON Schema (2020-12, and what older drafts call differently) to a check for payloads. Throws a TypeError
 * if the schema does not describe an object or is unusable: a broken reference, a value that a keyword does not allow,
 * or a pattern that can't be matched in linear time.
 *
 * A check takes a bounded number of steps, because payloads are a visitor's and must not stop the event loop.
 */
export function compileSchema(schema: Readonly<Record<string, unknown>>): Check {
  return compilePayload(schema).check;
}

/** Compiles a JSON Schema as `compileSchema` does. */
export function compilePayload(schema: Readonly<Record<string, unknown>>): CompiledSchema {
  if ((schema.type ?? 'object') !== 'object') throw new TypeError('"type" must be "object"');
  const compiler = new Compiler({ ...schema, type: 'object' });
  const root = compiler.compileRoot();
  const check = (value: unknown, run: Run) => {
    apply(root, value, undefined, run);
    return run.problems();
  };
  const [defaults, nulls] = [compiler.fillIn(true), compiler.fillIn(false)];
  return {
    check: value => bounded(run => check(value, run), giveUp),
    complete: payload =>
      bounded(run => {
        const filled = defaults(payload, run.spend);
        const problems = check(filled, run);
        return problems.length > 0 ? { problems } : { payload: filled };
      }, toProblems),
    withoutNulls: payload => bounded(run => ({ payload: nulls(payload, run.spend) }), toProblems),
  };
}

const giveUp = (message: string): Problem[] => [{ path: '', message }];
const toProblems = (message: string): Completed => ({ problems: giveUp(message) });

function bounded<Result>(work: (run: Run) => Result, gaveUp: (message: string) => Result): Result {
  try {
    return work(new Run());
  } catch (error) {
    if (error instanceof GaveUp) return gaveUp(error.message);
    throw error;
  }
}
