import type { Edge, Instruction } from './program.js';

type Spend = (steps: number) => void;

/** As many instructions take as long as one step of a schema. */
const PER_STEP = 8;

const FAILED = 1;
const MATCHED = 2;

/**
 * Searches a text for a match. Enters no state (a split and a position) twice, so the time is linear in the text for a
 * given pattern, where a backtracking search can be exponential.
 */
export class Matcher {
  readonly #program: readonly Instruction[];
  readonly #text: string;
  readonly #unicode: boolean;
  readonly #spend: Spend;
  /** For each split that was entered, what became of each position. */
  readonly #outcomes: Uint8Array[] = [];

  constructor(program: readonly Instruction[], text: string, unicode: boolean, spend: Spend) {
    this.#program = program;
    this.#text = text;
    this.#unicode = unicode;
    this.#spend = spend;
  }

  search(): boolean {
    const [first] = this.#program;
    const anchored = first?.op === 'edge' && first.kind === '^';
    for (let at = 0; at <= this.#text.length; at += this.#width(at)) {
      if (this.#run(0, at)) return true;
      if (anchored) return false;
    }
    return false;
  }

  /** Whether the instructions from `start` match at a position, up to their `done`. */
  #run(start: number, from: number): boolean {
    /** The splits that led here, as pairs of numbers. They match if this run does. */
    const path: number[] = [];
    /** All splits that were entered, as pairs of numbers. */
    const entered: number[] = [];
    /** What to try next, as groups of three: an instruction, a position, and the length of the path to it. */
    const waiting = [start, from, 0];
    let steps = 0;
    while (waiting.length > 0) {
      path.length = waiting.pop() as number;
      let at = waiting.pop() as number;
      let next = waiting.pop() as number;
      while (next >= 0) {
        steps += 1;
        if (steps % PER_STEP === 0) this.#spend(1);
        const instruction = this.#program[next] as Instruction;
        const current = next;
        next += 1;
        switch (instruction.op) {
          case 'read': {
            const width = instruction.back ? this.#widthBefore(at) : this.#width(at);
            const begin = instruction.back ? at - width : at;
            const code = begin < 0 ? undefined : this.#codeAt(begin);
            if (code === undefined || !instruction.isMatch(code)) next = -1;
            at = instruction.back ? begin : at + width;
            break;
          }
          case 'split': {
            const outcomes = this.#outcomesOf(current);
            if (outcomes[at] === MATCHED) return this.#matched(path, entered);
            if (outcomes[at] === FAILED) {
              next = -1;
              break;
            }
            outcomes[at] = FAILED;
            // The outermost run ends with the search.
            if (start > 0) {
              path.push(current, at);
              entered.push(current, at);
            }
            waiting.push(instruction.second, at, path.length);
            next = instruction.first;
            break;
          }
          case 'jump':
            next = instruction.to;
            break;
          case 'edge':
            if (!this.#isEdge(instruction.kind, at)) next = -1;
            break;
          case 'look':
            next = this.#run(next, at) === instruction.negated ? -1 : instruction.end;
            break;
          default:
            return this.#matched(path, entered);
        }
      }
    }
    return false;
  }

  /**
   * Another lookaround may enter the same states. Those that failed may have failed only because a state before them
   * was not decided yet, as in `(a|b*)*`.
   */
  #matched(path: readonly number[], entered: readonly number[]): true {
    this.#set(entered, 0);
    this.#set(path, MATCHED);
    return true;
  }

  #set(states: readonly number[], outcome: number): void {
    for (let index = 0; index < states.length; index += 2)
      this.#outcomesOf(states[index] as number)[states[index + 1] as number] = outcome;
  }

  #outcomesOf(split: number): Uint8Array {
    const known = this.#outcomes[split];
    if (known) return known;
    this.#spend(this.#text.length >> 7);
    const outcomes = new Uint8Array(this.#text.length + 1);
    this.#outcomes[split] = outcomes;
    return outcomes;
  }

  #isEdge(kind: Edge, at: number): boolean {
    if (kind === '^') return at === 0;
    if (kind === '$') return at === this.#text.length;
    const differ = isWord(this.#text.charAt(at - 1)) !== isWord(this.#text.charAt(at));
    return differ === (kind === 'b');
  }

  #codeAt(at: number): number | undefined {
    if (this.#unicode) return this.#text.codePointAt(at);
    return at < this.#text.length ? this.#text.charCodeAt(at) : undefined;
  }

  #width(at: number): number {
    return (this.#codeAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  #widthBefore(at: number): number {
    return (this.#codeAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
  }
}

const isWord = (character: string): boolean => /^\w$/.test(character);
