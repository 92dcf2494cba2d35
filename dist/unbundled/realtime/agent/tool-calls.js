import { RunContext } from '../../vendor/sdk.js';
import { messageOf } from '../../core/errors/errors.js';
import { RecentIds } from '../../core/util/recent-ids.js';
import { toolOutput } from './tool-output.js';
export class ToolCalls {
    #toolset;
    #post;
    #listener;
    #answered;
    #rounds = new Map();
    #seen = new RecentIds();
    #lastDone;
    constructor(toolset, post, listener, answered) {
        this.#toolset = toolset;
        this.#post = post;
        this.#listener = listener;
        this.#answered = answered;
    }
    async run(call) {
        if (!this.#seen.add(call.toolCallId))
            return;
        const { responseId } = call;
        const complete = responseId === this.#lastDone;
        const round = this.#rounds.get(responseId) ?? { running: 0, complete, loud: false };
        this.#rounds.set(call.responseId, round);
        round.running += 1;
        const { toolCallId, name } = call;
        const started = performance.now();
        this.#listener.toolCalled({ toolCallId, name, arguments: call.arguments });
        const answer = await this.#answer(call);
        const outcome = { ok: answer.ok, durationMs: performance.now() - started };
        this.#deliver(call, answer);
        round.running -= 1;
        round.loud ||= !answer.silent;
        this.#finish(call.responseId);
        this.#listener.toolAnswered(toolCallId, outcome);
    }
    responseDone(responseId) {
        this.#lastDone = responseId;
        const round = this.#rounds.get(responseId);
        if (!round)
            return;
        round.complete = true;
        this.#finish(responseId);
    }
    #deliver(call, { output, silent }) {
        if (this.#send(call, output))
            return;
        if (this.#send(call, JSON.stringify({ ok: false, error: 'The result was too long.' })))
            return;
        this.#listener.undelivered({ name: call.name, output, silent });
    }
    #send({ toolCallId }, output) {
        const item = { type: 'function_call_output', call_id: toolCallId, output };
        return this.#post({ type: 'conversation.item.create', item });
    }
    #finish(responseId) {
        const round = this.#rounds.get(responseId);
        if (!round?.complete || round.running > 0)
            return;
        this.#rounds.delete(responseId);
        if (round.loud)
            this.#answered();
    }
    async #answer(call) {
        const { isSilent } = this.#toolset;
        try {
            const outcome = await this.#invoke(call);
            const { ok } = Object(outcome);
            return {
                ok: ok !== false,
                output: toolOutput(outcome, this.#listener.warn),
                silent: ok === true && isSilent(call.name, call.arguments),
            };
        }
        catch (error) {
            this.#listener.warn('tool-failed', `${call.name}: ${messageOf(error)}`, error);
            return {
                ok: false,
                output: toolOutput({ ok: false, error: messageOf(error) }, this.#listener.warn),
                silent: false,
            };
        }
    }
    async #invoke({ toolCallId, name, arguments: text }) {
        const { tools } = this.#toolset;
        const tool = tools.find(candidate => candidate.name === name);
        if (!tool) {
            this.#listener.warn('tool-unknown', name);
            return { ok: false, error: 'Unknown tool.', available_tools: tools.map(known => known.name) };
        }
        if (!isJsonObject(text)) {
            this.#listener.warn('tool-arguments-invalid', `${name}: not a JSON object.`);
            return { ok: false, error: 'The arguments must be a JSON object.' };
        }
        const toolCall = { type: 'function_call', callId: toolCallId, name, arguments: text };
        return tool.invoke(new RunContext(), text || '{}', { toolCall });
    }
}
function isJsonObject(text) {
    try {
        const value = JSON.parse(text || '{}');
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}
