import { indexed } from '../../../core/util/indexed.js';
const MAX_INSTRUCTIONS = 20_000;
export class Program {
    constructor() {
        this.instructions = [];
    }
    get next() {
        return this.instructions.length;
    }
    add(instruction) {
        if (this.next >= MAX_INSTRUCTIONS)
            throw new TypeError('its repetitions are too many');
        this.instructions.push(instruction);
        return instruction;
    }
}
export function repeat(emit, min, max) {
    return (program, back) => {
        for (let count = 1; count < min; count += 1) {
            const start = program.next;
            emit(program, back);
            if (program.next === start)
                return;
        }
        if (max === Number.POSITIVE_INFINITY)
            loop(emit, min > 0)(program, back);
        else
            optional(min > 0 ? emit : undefined, emit, max - min)(program, back);
    };
}
function loop(emit, atLeastOnce) {
    return (program, back) => {
        const skip = atLeastOnce ? undefined : program.add({ op: 'split', first: program.next + 1, second: 0 });
        const first = program.next;
        emit(program, back);
        program.add({ op: 'split', first, second: program.next + 1 });
        if (skip)
            skip.second = program.next;
    };
}
function optional(once, emit, times) {
    return (program, back) => {
        once?.(program, back);
        const splits = [];
        for (let count = 0; count < times; count += 1) {
            const start = program.next;
            splits.push(program.add({ op: 'split', first: start + 1, second: 0 }));
            emit(program, back);
            if (program.next === start + 1)
                break;
        }
        for (const split of splits)
            split.second = program.next;
    };
}
export function sequence(parts) {
    return (program, back) => {
        for (const emit of back ? [...parts].reverse() : parts)
            emit(program, back);
    };
}
export function either(branches) {
    return (program, back) => {
        const jumps = [];
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
        for (const jump of jumps)
            jump.to = program.next;
    };
}
export function look(emit, negated, back) {
    return program => {
        const instruction = program.add({ op: 'look', negated, end: 0 });
        emit(program, back);
        program.add({ op: 'done' });
        instruction.end = program.next;
    };
}
