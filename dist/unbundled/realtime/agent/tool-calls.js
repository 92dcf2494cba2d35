import { RunContext } from '../../vendor/sdk.js';
import { messageOf } from '../../core/errors/errors.js';
import { RecentIds } from '../../core/util/recent-ids.js';
import { stringify } from '../../core/util/stringify.js';
import { toolOutput } from './tool-output.js';
const cutOffWords = 'The call was cut off before its arguments were complete, so nothing was run. Make it again with shorter arguments, or ask the user.';
export class ToolCalls {
    #toolset;
    #post;
    #listener;
    #rounds;
    #seen = new RecentIds();
    #cutBefore = false;
    constructor(toolset, post, listener, rounds) {
        this.#toolset = toolset;
        this.#post = post;
        this.#listener = listener;
        this.#rounds = rounds;
    }
    async run(call) {
        this.#cutBefore = false;
        await this.#take(call, () => this.#answer(call));
    }
    cutOff(call, again) {
        if (!call.toolCallId)
            return;
        const silent = !again || this.#cutBefore;
        this.#cutBefore = true;
        const output = JSON.stringify({ ok: false, error: cutOffWords });
        void this.#take(call, async () => ({ ok: false, output, silent }));
    }
    async #take(call, find) {
        if (!this.#seen.add(call.toolCallId))
            return;
        const { responseId } = call;
        this.#rounds.begin(responseId);
        const { toolCallId, name } = call;
        const started = performance.now();
        this.#listener.toolCalled({ toolCallId, name, arguments: call.arguments });
        const answer = await find();
        const outcome = { ok: answer.ok, durationMs: performance.now() - started };
        this.#deliver(call, answer);
        this.#rounds.end(responseId, answer.silent ? 'none' : 'response');
        this.#listener.toolAnswered(toolCallId, outcome);
    }
    #deliver(call, { output, silent }) {
        if (this.#send(call, output))
            return;
        if (this.#send(call, stringify({ ok: false, error: 'The result was too long.' })))
            return;
        this.#listener.undelivered({ name: call.name, output, silent });
    }
    #send({ toolCallId }, output) {
        const item = { type: 'function_call_output', call_id: toolCallId, output };
        return this.#post({ type: 'conversation.item.create', item });
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
