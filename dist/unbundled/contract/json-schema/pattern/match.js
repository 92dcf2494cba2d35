const PER_STEP = 8;
const FAILED = 1;
const MATCHED = 2;
export class Matcher {
    #program;
    #text;
    #unicode;
    #spend;
    #outcomes = [];
    constructor(program, text, unicode, spend) {
        this.#program = program;
        this.#text = text;
        this.#unicode = unicode;
        this.#spend = spend;
    }
    search() {
        const [first] = this.#program;
        const anchored = first?.op === 'edge' && first.kind === '^';
        for (let at = 0; at <= this.#text.length; at += this.#width(at)) {
            if (this.#run(0, at))
                return true;
            if (anchored)
                return false;
        }
        return false;
    }
    #run(start, from) {
        const path = [];
        const entered = [];
        const waiting = [start, from, 0];
        let steps = 0;
        while (waiting.length > 0) {
            path.length = waiting.pop();
            let at = waiting.pop();
            let next = waiting.pop();
            while (next >= 0) {
                steps += 1;
                if (steps % PER_STEP === 0)
                    this.#spend(1);
                const instruction = this.#program[next];
                const current = next;
                next += 1;
                switch (instruction.op) {
                    case 'read': {
                        const width = instruction.back ? this.#widthBefore(at) : this.#width(at);
                        const begin = instruction.back ? at - width : at;
                        const code = begin < 0 ? undefined : this.#codeAt(begin);
                        if (code === undefined || !instruction.isMatch(code))
                            next = -1;
                        at = instruction.back ? begin : at + width;
                        break;
                    }
                    case 'split': {
                        const outcomes = this.#outcomesOf(current);
                        if (outcomes[at] === MATCHED)
                            return this.#matched(path, entered);
                        if (outcomes[at] === FAILED) {
                            next = -1;
                            break;
                        }
                        outcomes[at] = FAILED;
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
                        if (!this.#isEdge(instruction.kind, at))
                            next = -1;
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
    #matched(path, entered) {
        this.#set(entered, 0);
        this.#set(path, MATCHED);
        return true;
    }
    #set(states, outcome) {
        for (let index = 0; index < states.length; index += 2)
            this.#outcomesOf(states[index])[states[index + 1]] = outcome;
    }
    #outcomesOf(split) {
        const known = this.#outcomes[split];
        if (known)
            return known;
        this.#spend(this.#text.length >> 7);
        const outcomes = new Uint8Array(this.#text.length + 1);
        this.#outcomes[split] = outcomes;
        return outcomes;
    }
    #isEdge(kind, at) {
        if (kind === '^')
            return at === 0;
        if (kind === '$')
            return at === this.#text.length;
        const differ = isWord(this.#text.charAt(at - 1)) !== isWord(this.#text.charAt(at));
        return differ === (kind === 'b');
    }
    #codeAt(at) {
        if (this.#unicode)
            return this.#text.codePointAt(at);
        return at < this.#text.length ? this.#text.charCodeAt(at) : undefined;
    }
    #width(at) {
        return (this.#codeAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    #widthBefore(at) {
        return (this.#codeAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
    }
}
const isWord = (character) => /^\w$/.test(character);
