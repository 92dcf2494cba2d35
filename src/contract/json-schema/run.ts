import { MAX_PROBLEMS, type Problem, sentence, shortened } from './problem.js';

/**
 * Where a value is. A linked list, because a path as text for each value would take time by the square of the depth.
 */
export interface Place {
  readonly above: Place | undefined;
  readonly key: string | number;
}

/** A problem that may be one of several alternatives. */
export interface Found {
  readonly place: Place | undefined;
  readonly message: string;
  /** The value is of another kind: this alternative was probably not meant. */
  readonly otherKind: boolean;
}

/** Thrown when the check of a payload is given up. The message tells the model what to change. */
export class GaveUp extends Error {}

/** Steps in the check of one payload: about 40 ms. 64 KiB of honest JSON take a tenth of them. */
export const MAX_STEPS = 400_000;

/** Nested schemas. A payload of 100 levels uses two or three for each level. */
export const MAX_DEPTH = 500;

export const TOO_DEEP = 'The payload is nested too deeply. Send a flatter one.';

/** One check of one payload: its problems, and the steps that it took. */
export class Run {
  found: Found[] = [];
  steps = 0;
  #depth = 0;

  /** Counts work. Throws when the payload has taken too much. */
  readonly spend = (steps: number): void => {
    this.steps += steps;
    if (this.steps > MAX_STEPS)
      throw new GaveUp('The payload takes too long to check. Send a shorter or simpler one.');
  };

  enter(): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new GaveUp(TOO_DEEP);
    this.spend(1);
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Records a problem. Always returns false: the value is invalid. */
  fail(place: Place | undefined, message: string, otherKind = false): false {
    return this.report([{ place, message, otherKind }]);
  }

  /** Records problems, as long as there are not too many. */
  report(found: readonly Found[]): false {
    this.spend(found.length);
    this.found.push(...found.slice(0, MAX_PROBLEMS - this.found.length));
    return false;
  }

  /** The problems for the model, each once: several alternatives may have the same. */
  problems(): Problem[] {
    const problems = this.found.map(({ place, message }) => ({ path: pathOf(place), message }));
    return [...new Map(problems.map(problem => [sentence(problem), problem])).values()];
  }

  /** Runs the work, and returns its problems instead of recording them. */
  aside(work: () => boolean): { readonly ok: boolean; readonly found: readonly Found[] } {
    const outer = this.found;
    this.found = [];
    try {
      return { ok: work(), found: this.found };
    } finally {
      this.found = outer;
    }
  }
}

function pathOf(place: Place | undefined): string {
  const keys: string[] = [];
  for (let at = place; at; at = at.above) keys.push(shortened(String(at.key)));
  return keys.reverse().join('.');
}
