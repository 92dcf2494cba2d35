import { Transcript } from '../model/transcript.js';
import { readTotals } from '../model/usage.js';
import { Outbox } from '../outbox.js';
export class ResumableCall {
    constructor(saved) {
        this.transcript = new Transcript();
        this.taken = false;
        this.saved = saved;
        this.toolRuns = saved.toolRuns;
        this.outbox = new Outbox(saved.waiting);
        for (const entry of saved.entries)
            this.transcript.apply(entry);
    }
    get key() {
        return this.saved.key;
    }
    get facts() {
        return this.saved.facts;
    }
    get shown() {
        const usage = readTotals(this.saved.usage);
        return { usage, tools: [], approvals: [], limit: null, toolRuns: this.toolRuns, talking: false };
    }
    sendText(text) {
        return this.outbox.add({ kind: 'text', text });
    }
    interrupt() { }
    clear() {
        this.transcript.clear();
        this.toolRuns = [];
    }
    approve() {
        return false;
    }
    savedAgain(muted) {
        const { entries } = this.transcript;
        return { ...this.saved, entries, toolRuns: this.toolRuns, waiting: this.outbox.items, muted };
    }
}
