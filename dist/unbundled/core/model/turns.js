import { RecentIds } from '../util/recent-ids.js';
import { foldItem } from './transcript.js';
const silence = { userSpeaking: false, agentSpeaking: false, responding: false, calm: false };
export class Turns {
    #emit;
    #now;
    #open = [];
    #exchanges = new Map();
    #emitted = new RecentIds();
    #facts = silence;
    #answering;
    #spokenSince;
    constructor(emit, now = Date.now) {
        this.#emit = emit;
        this.#now = () => now() / 1000;
    }
    item(update) {
        const { id } = update;
        if (this.#emitted.has(id))
            return;
        const exchange = this.#exchanges.get(id) ?? this.#join(update);
        if (!exchange)
            return;
        const before = exchange.items.get(id);
        const role = update.role ?? before?.role;
        if (!role)
            return;
        exchange.items.set(id, foldItem(before, update, role));
        if (role === 'agent' && !before)
            this.#answering = exchange;
        if (role === 'agent' || !hasAgent(exchange))
            exchange.endedAt = this.#now();
        this.#emitComplete();
    }
    tool(record) {
        const { toolCallId } = record;
        if (this.#emitted.has(toolCallId))
            return;
        const exchange = this.#exchanges.get(toolCallId) ?? this.#current();
        this.#exchanges.set(toolCallId, exchange);
        if (!exchange.tools.has(toolCallId))
            this.#answering = exchange;
        exchange.tools.set(toolCallId, record);
        exchange.endedAt = this.#now();
        this.#emitComplete();
    }
    learn(facts) {
        const before = this.#facts;
        this.#facts = facts;
        const last = this.#open.at(-1);
        const answered = this.#answering ?? last;
        if (before.responding && !facts.responding && answered)
            answered.answered = true;
        if (facts.responding !== before.responding)
            this.#answering = undefined;
        if (facts.userSpeaking && !before.userSpeaking)
            this.#spokenSince = this.#now();
        if (last && !last.sealed) {
            if (before.agentSpeaking && !facts.agentSpeaking)
                last.endedAt = this.#now();
            if (facts.calm && last.answered)
                last.sealed = true;
        }
        this.#emitComplete();
    }
    broken() {
        for (const { items } of this.#open) {
            for (const [id, entry] of items) {
                if (!entry.final)
                    items.set(id, { ...entry, final: true, interrupted: entry.role === 'agent' });
            }
        }
        this.#emitComplete();
    }
    flush() {
        this.broken();
        for (const exchange of this.#open)
            exchange.sealed = true;
        for (const exchange of this.#open.splice(0))
            this.#close(exchange);
    }
    #join({ id, role }) {
        if (!role)
            return undefined;
        const last = this.#open.at(-1);
        if (role === 'user' && last && isAnswered(last))
            last.sealed = true;
        const spokenSince = role === 'user' ? this.#spokenSince : undefined;
        if (role === 'user')
            this.#spokenSince = undefined;
        const exchange = this.#current(spokenSince);
        this.#exchanges.set(id, exchange);
        return exchange;
    }
    #current(startedAt = this.#now()) {
        const last = this.#open.at(-1);
        if (last && !last.sealed)
            return last;
        const next = {
            ...{ items: new Map(), tools: new Map(), startedAt, endedAt: this.#now() },
            ...{ answered: false, sealed: false },
        };
        this.#open.push(next);
        return next;
    }
    #emitComplete() {
        while (!this.#facts.agentSpeaking && this.#isOver(this.#open[0]))
            this.#close(this.#open.shift());
    }
    #isOver(exchange) {
        if (!exchange?.sealed || [...exchange.tools.values()].some(({ outcome }) => !outcome))
            return false;
        return (isWritten(exchange) || this.#open.some(other => other !== exchange && other.sealed && isWritten(other)));
    }
    #close(exchange) {
        const { items, tools, startedAt, endedAt } = exchange;
        for (const id of [...items.keys(), ...tools.keys()]) {
            this.#exchanges.delete(id);
            this.#emitted.add(id);
        }
        const spoken = [...items.values()].filter(({ text }) => text);
        const [first] = [...spoken.map(({ id }) => id), ...tools.keys()];
        if (first === undefined)
            return;
        const assistant = sideOf(spoken, 'agent');
        const interrupted = spoken.findLast(({ role }) => role === 'agent')?.interrupted ?? false;
        this.#emit({
            id: `turn_${first}`,
            started_at: startedAt,
            ended_at: Math.max(startedAt, endedAt),
            user: sideOf(spoken, 'user'),
            assistant: assistant && { ...assistant, interrupted },
            tool_calls: [...tools.values()].map(record => this.#toolCall(record)),
        });
    }
    #toolCall({ toolCallId, name, outcome, startedAt }) {
        const { ok, durationMs } = outcome ?? { ok: false, durationMs: this.#now() * 1000 - startedAt };
        return { call_id: toolCallId, name, ok, duration_ms: Math.max(0, Math.round(durationMs)) };
    }
}
function hasAgent({ items }) {
    return [...items.values()].some(({ role }) => role === 'agent');
}
function isAnswered(exchange) {
    return hasAgent(exchange) || exchange.tools.size > 0;
}
function isWritten({ items }) {
    return [...items.values()].every(({ final }) => final);
}
function sideOf(spoken, side) {
    const own = spoken.filter(({ role }) => role === side);
    const [first] = own;
    return first ? { item_id: first.id, text: own.map(({ text }) => text).join('\n') } : null;
}
