import { messageOf } from '../errors/errors.js';
import { NavaiToolCallEvent, NavaiToolResultEvent } from '../events/call-events.js';
import { resultOf } from '../results/result-of.js';
import { withDeadline } from '../util/deadline.js';
import { jsonOf } from '../util/json-of.js';
import { rejectedRun, withAdvice } from './unknown-outcome.js';
const pageLimitMs = 60_000;
const backendLimitMs = 10_000;
const graceMs = 500;
const conversion = () => import('../results/to-json.js');
export class ToolRunner {
    #context;
    #parts;
    #opener;
    constructor(context, parts) {
        this.#context = context;
        this.#parts = parts;
    }
    bridge(routes) {
        if (routes.length > 0)
            void this.#loadOpener();
        return {
            navigate: async (target, toolCallId) => this.#refusal('navigate_to', { target }) ?? this.#navigate(target, routes, toolCallId),
            run: async (definition, payload, toolCallId) => this.#refusal(definition.name, payload) ?? this.#run(definition, payload, toolCallId, routes),
        };
    }
    #refusal(name, payload) {
        const error = this.#parts.guardrails.refusal(name, payload);
        return error === undefined ? undefined : { ok: false, function_name: name, error };
    }
    #run(definition, payload, toolCallId, routes) {
        const { name } = definition;
        const { running, approvals } = this.#parts;
        const call = { toolCallId, ...callOf('execute_app_function', { function_name: name, payload }) };
        return running.during(call, async () => {
            try {
                const refusal = definition.requiresApproval && (await approvals.ask(definition, payload, toolCallId));
                if (refusal)
                    return { ok: false, function_name: name, error: refusal };
            }
            catch (error) {
                return { ok: false, function_name: name, error: messageOf(error) };
            }
            const error = 'The page was left meanwhile. What came of it is not known: do not run it again unasked.';
            const work = { functionName: name, meanwhile: { ok: false, function_name: name, error } };
            return running.run(toolCallId, work, () => this.#runAllowed(definition, payload, toolCallId, routes));
        });
    }
    async #runAllowed(definition, payload, toolCallId, routes) {
        const { target, warn } = this.#context;
        const { name } = definition;
        const started = performance.now();
        const answer = await this.#withLimit(definition, signal => {
            const event = new NavaiToolCallEvent(name, payload, toolCallId, signal);
            target.dispatchEvent(event);
            return this.#answer(event, definition, routes);
        });
        const outcome = withAdvice(answer);
        if (!outcome.ok && outcome.pending_approval !== true)
            warn(outcome.code === 'result_not_json' ? 'tool-result-invalid' : 'tool-failed', `${name}: ${messageOf(outcome.error)}`);
        target.dispatchEvent(new NavaiToolResultEvent(name, toolCallId, outcome.ok, performance.now() - started));
        return outcome;
    }
    async #withLimit({ name, origin, timeoutMs }, task) {
        const ownMs = timeoutMs ?? (origin === 'backend' ? backendLimitMs : pageLimitMs);
        const limitMs = origin === 'backend' ? ownMs + graceMs : ownMs;
        const { signal } = this.#context.call;
        try {
            return await withDeadline({ limitMs, late: lateWords(name, ownMs), signal }, task);
        }
        catch (error) {
            return rejectedRun(name, error);
        }
    }
    async #answer({ answer, payload, toolCallId, signal }, { name, run, origin, timeoutMs = backendLimitMs }, routes) {
        const { call, backend, options } = this.#context;
        const onPage = async (task) => {
            const result = await resultOf(task, () => signal, conversion);
            return { ok: true, function_name: name, source: 'page', result };
        };
        if (answer)
            return onPage(() => answer.value);
        if (signal.aborted)
            throw new Error('The call was stopped.');
        const context = {
            navigate: target => this.#navigate(target, routes),
            signal,
            element: options.element,
        };
        if (run)
            return onPage(() => run(payload, context));
        if (origin === 'backend')
            return backend.execute({ name, payload, toolCallId, sessionKey: call.key, timeoutMs }, signal);
        return { ok: false, function_name: name, error: 'Nothing on the page answered.' };
    }
    async #navigate(target, routes, toolCallId) {
        try {
            const opener = await this.#loadOpener();
            this.#context.call.signal.throwIfAborted();
            return await opener.navigate(target, routes, toolCallId);
        }
        catch (error) {
            return { ok: false, error: messageOf(error) };
        }
    }
    #loadOpener() {
        const { running } = this.#parts;
        this.#opener ??= import('./route-opener.js').then(code => new code.RouteOpener(this.#context, running));
        this.#opener.catch(() => {
            this.#opener = undefined;
        });
        return this.#opener;
    }
}
function callOf(name, given) {
    return { name, arguments: jsonOf(given) };
}
function lateWords(name, limitMs) {
    return `${name} did not answer within ${limitMs / 1000} s.`;
}
