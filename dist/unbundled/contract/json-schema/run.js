import { MAX_PROBLEMS, sentence, shortened } from './problem.js';
export class GaveUp extends Error {
}
export const MAX_STEPS = 400_000;
export const MAX_DEPTH = 500;
export const TOO_DEEP = 'The payload is nested too deeply. Send a flatter one.';
export class Run {
    constructor() {
        this.found = [];
        this.steps = 0;
        this.#depth = 0;
        this.spend = (steps) => {
            this.steps += steps;
            if (this.steps > MAX_STEPS)
                throw new GaveUp('The payload takes too long to check. Send a shorter or simpler one.');
        };
    }
    #depth;
    enter() {
        this.#depth += 1;
        if (this.#depth > MAX_DEPTH)
            throw new GaveUp(TOO_DEEP);
        this.spend(1);
    }
    leave() {
        this.#depth -= 1;
    }
    fail(place, message, otherKind = false) {
        return this.report([{ place, message, otherKind }]);
    }
    report(found) {
        this.spend(found.length);
        this.found.push(...found.slice(0, MAX_PROBLEMS - this.found.length));
        return false;
    }
    problems() {
        const problems = this.found.map(({ place, message }) => ({ path: pathOf(place), message }));
        return [...new Map(problems.map(problem => [sentence(problem), problem])).values()];
    }
    aside(work) {
        const outer = this.found;
        this.found = [];
        try {
            return { ok: work(), found: this.found };
        }
        finally {
            this.found = outer;
        }
    }
}
function pathOf(place) {
    const keys = [];
    for (let at = place; at; at = at.above)
        keys.push(shortened(String(at.key)));
    return keys.reverse().join('.');
}
