import { messageOf } from '../errors/errors.js';
import { NavaiToolResultEvent } from '../events/call-events.js';
const leftWords = 'The page was left meanwhile. What came of it is not known: do not run it again unasked.';
export class ServiceToolRunner {
    #context;
    #parts;
    constructor(context, parts) {
        this.#context = context;
        this.#parts = parts;
    }
    waits(call, until) {
        void this.#parts.running.during(call, () => until.catch(() => { }));
    }
    runs(call, ended) {
        const { toolCallId, name } = call;
        const { running } = this.#parts;
        const work = { functionName: name, meanwhile: { ok: false, function_name: name, error: leftWords } };
        const started = performance.now();
        void running.during(call, async () => {
            const { ok, error } = await running.run(toolCallId, work, () => ended);
            if (!ok)
                this.#context.warn('tool-failed', `${name}: ${messageOf(error)}`);
            const event = new NavaiToolResultEvent(name, toolCallId, ok, performance.now() - started);
            this.#context.target.dispatchEvent(event);
        });
    }
    async approve(call, description, signal) {
        const { toolCallId, name } = call;
        const payload = readPayload(call.arguments);
        const { approvals, guardrails } = this.#parts;
        const refusal = guardrails.refusal(name, payload);
        if (refusal !== undefined)
            return refusal;
        return approvals.ask({ name, description, requiresApproval: true }, payload, toolCallId, signal);
    }
}
function readPayload(text) {
    try {
        return JSON.parse(text || '{}');
    }
    catch {
        return text;
    }
}
