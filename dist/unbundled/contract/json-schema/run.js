import { MAX_PROBLEMS, shortened } from './problem.js';
export class GaveUp extends Error {
}
export const MAX_STEPS = 400_000;
const MAX_DEPTH = 500;
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
            throw new GaveUp('The payload is nested too deeply. Send a flatter one.');
        this.spend(1);
    }
    leave() {
        this.#depth -= 1;
    }
    fail(place, message, otherKind = false) {
        if (this.found.length < MAX_PROBLEMS)
            this.found.push({ path: pathOf(place), message, otherKind });
        return false;
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
