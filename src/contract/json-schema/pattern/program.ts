import { indexed } from '../../../core/util/indexed.js';

/** Whether a character matches, by its code. */
export type IsMatch = (code: number) => boolean;

/** The start or end of the text, a word's edge, or none. */
export type Edge = '^' | '$' | 'b' | 'B';

/** An instruction of a compiled pattern. */
export type Instruction =
  /** Reads a character forwards or, in a lookbehind, backwards. */
  | { readonly op: 'read'; readonly isMatch: IsMatch; readonly back: boolean }
  /** Continues at each of two instructions. */
  | { readonly op: 'split'; readonly first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'edge'; readonly kind: Edge }
  /** Looks ahead or behind with the instructions that follow, up to `end`. */
  | { readonly op: 'look'; readonly negated: boolean; end: number }
  | { readonly op: 'done' };

/** More would take too much memory, and too many steps for each character. */
const MAX_INSTRUCTIONS = 20_000;

/** Collects instructions. Throws a TypeError if there are too many. */
export class Program {
  readonly instructions: Instruction[] = [];

  get next(): number {
    return this.instructions.length;
  }

  add<Added extends Instruction>(instruction: Added): Added {
    if (this.next >= MAX_INSTRUCTIONS) throw new TypeError('its repetitions are too many');
    this.instructions.push(instruction);
    return instruction;
  }
}

/** Adds the instructions of a part of a pattern; `back` for a lookbehind, which is read from right to left. */
export type Emit = (program: Program, back: boolean) => void;

export function repeat(emit: Emit, min: number, max: number): Emit {
  return (program, back) => {
    for (let count = 1; count < min; count += 1) {
      const start = program.next;
      emit(program, back);
      // Nothing to repeat, as in `(){1000000}`.
      if (program.next === start) return;
    }
    if (max === Number.POSITIVE_INFINITY) loop(emit, min > 0)(program, back);
    else optional(min > 0 ? emit : undefined, emit, max - min)(program, back);
  };
}

/** Repeats without end. Each pattern is written once, because nested copies would grow exponentially. */
function loop(emit: Emit, atLeastOnce: boolean): Emit {
  return (program, back) => {
    const skip = atLeastOnce ? undefined : program.add({ op: 'split', first: program.next + 1, second: 0 });
    const first = program.next;
    emit(program, back);
    program.add({ op: 'split', first, second: program.next + 1 });
    if (skip) skip.second = program.next;
  };
}

function optional(once: Emit | undefined, emit: Emit, times: number): Emit {
  return (program, back) => {
    once?.(program, back);
    const splits: { second: number }[] = [];
    for (let count = 0; count < times; count += 1) {
      const start = program.next;
      splits.push(program.add({ op: 'split', first: start + 1, second: 0 }));
      emit(program, back);
      if (program.next === start + 1) break;
    }
    for (const split of splits) split.second = program.next;
  };
}

export function sequence(parts: readonly Emit[]): Emit {
  return (program, back) => {
    for (const emit of back ? [...parts].reverse() : parts) emit(program, back);
  };
}

export function either(branches: readonly Emit[]): Emit {
  return (program, back) => {
    const jumps: { to: number }[] = [];
    for (const [index, emit] of indexed(branches)) {
      if (index === branches.length - 1) {
        emit(program, back);
        break;
      }
      const split = program.add({ op: 'split', first: program.next + 1, second: 0 });
      emit(program, back);
      jumps.push(program.add({ op: 'jump', to: 0 }));
      split.second = program.next;
    }
    for (const jump of jumps) jump.to = program.next;
  };
}

export function look(emit: Emit, negated: boolean, back: boolean): Emit {
  return program => {
    const instruction = program.add({ op: 'look', negated, end: 0 });
    emit(program, back);
    program.add({ op: 'done' });
    instruction.end = program.next;
  };
}
