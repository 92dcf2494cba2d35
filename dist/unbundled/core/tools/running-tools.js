import { jsonOf } from '../util/json-of.js';
import { stringify } from '../util/stringify.js';
const maxRemembered = 200;
const maxOutputLength = 16_000;
export class RunningTools {
    #options;
    #calls = new Map();
    #awaited = new Map();
    #shown;
    constructor(options) {
        this.#options = options;
        for (const { toolCallId, name, state, after } of options.before ?? []) {
            const entry = this.#entry({ toolCallId, name, arguments: '{}' });
            Object.assign(entry, { functionName: name, state, after, heard: true });
        }
    }
    get names() {
        return [...this.#calls.values()].flatMap(({ state, functionName }) => functionName !== undefined && state === 'running' ? [functionName] : []);
    }
    get shown() {
        this.#shown ??= [...this.#calls.values()].flatMap(toShown);
        return this.#shown;
    }
    get settled() {
        return this.shown.map(run => (run.state === 'running' ? { ...run, state: 'failed' } : run));
    }
    get busy() {
        return [...this.#calls.values()].some(({ open }) => open > 0);
    }
    get unheard() {
        return [...this.#calls.values()].flatMap(({ name, arguments: given, output, heard }) => heard || output === undefined ? [] : [{ name, arguments: given, output }]);
    }
    called(call) {
        const entry = this.#entry(call);
        this.#count(entry, 1);
        this.#options.recorded?.(entry);
    }
    answered(toolCallId, outcome) {
        const entry = this.#calls.get(toolCallId);
        if (!entry)
            return;
        entry.outcome = outcome;
        this.#options.recorded?.(entry);
        this.#count(entry, -1);
    }
    heard() {
        for (const entry of this.#calls.values())
            entry.heard ||= entry.open === 0;
    }
    async during(call, task) {
        const entry = this.#entry(call);
        this.#count(entry, 1);
        try {
            return await task();
        }
        finally {
            this.#count(entry, -1);
        }
    }
    async run(toolCallId, { functionName, meanwhile }, task) {
        const entry = this.#entry({ toolCallId, name: functionName ?? '', arguments: '{}' });
        const after = this.#options.transcript.latest(1)[0]?.id;
        const { newest } = this.#options.transcript;
        if (newest && newest !== after)
            this.#awaited.set(toolCallId, newest);
        this.#change(entry, { functionName, after, state: 'running', output: outputOf(meanwhile) });
        let outcome = { ok: false };
        try {
            outcome = await task();
            return outcome;
        }
        finally {
            const state = outcome.ok || outcome.pending_approval === true ? 'done' : 'failed';
            this.#change(entry, {
                state: entry.state === 'running' ? state : entry.state,
                output: outputOf(outcome),
            });
        }
    }
    placed(entryId) {
        for (const [toolCallId, message] of this.#awaited) {
            if (message !== entryId)
                continue;
            this.#awaited.delete(toolCallId);
            const entry = this.#calls.get(toolCallId);
            if (entry)
                Object.assign(entry, { after: entryId });
            this.#shown = undefined;
        }
    }
    end() {
        for (const entry of this.#calls.values())
            if (entry.state === 'running')
                entry.state = 'failed';
        this.#shown = undefined;
    }
    clear() {
        for (const entry of this.#calls.values())
            entry.cleared = true;
        this.#awaited.clear();
        this.#shown = undefined;
    }
    #entry(call) {
        const known = this.#calls.get(call.toolCallId);
        if (known)
            return known;
        const entry = {
            ...{ ...call, state: 'waiting', startedAt: Date.now(), outcome: undefined, output: undefined },
            ...{ heard: false, functionName: undefined, after: undefined, open: 0, cleared: false },
        };
        this.#calls.set(call.toolCallId, entry);
        for (const [id, { open }] of this.#calls) {
            if (this.#calls.size <= maxRemembered)
                break;
            if (open === 0 && id !== call.toolCallId)
                this.#calls.delete(id);
        }
        return entry;
    }
    #change(entry, fields) {
        Object.assign(entry, fields);
        this.#shown = undefined;
        this.#options.changed();
    }
    #count(entry, by) {
        entry.open += by;
        this.#options.changed();
    }
}
function toShown({ toolCallId, functionName: name, state, after, cleared }) {
    return cleared || name === undefined || state === 'waiting' ? [] : [{ toolCallId, name, state, after }];
}
function outputOf(outcome) {
    const text = jsonOf(outcome);
    if (text && text.length <= maxOutputLength)
        return text;
    return stringify({ ok: outcome.ok, note: 'The result could not be kept over the page load.' });
}
