import { messageOf } from '../errors/errors.js';
import { NavaiNavigateEvent, NavaiToolCallEvent, NavaiToolResultEvent } from '../events/index.js';
import { resolveRoute, routeAddress } from '../model/routes.js';
import { withDeadline } from '../util/deadline.js';
import { jsonOf } from '../util/json-of.js';
const pageLimitMs = 60_000;
const backendLimitMs = 10_000;
const graceMs = 500;
export class ToolRunner {
    #context;
    #parts;
    #navigations = 0;
    constructor(context, parts) {
        this.#context = context;
        this.#parts = parts;
    }
    bridge(routes) {
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
        const outcome = await this.#withLimit(definition, signal => {
            const event = new NavaiToolCallEvent(name, payload, toolCallId, signal);
            target.dispatchEvent(event);
            return this.#answer(event, definition, routes);
        });
        if (!outcome.ok && outcome.pending_approval !== true)
            warn('tool-failed', `${name}: ${messageOf(outcome.error)}`);
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
            return { ok: false, function_name: name, error: messageOf(error) };
        }
    }
    async #answer({ answer, payload, toolCallId, signal }, { name, run, origin, timeoutMs = backendLimitMs }, routes) {
        const { call, backend, options } = this.#context;
        const onPage = async (value) => {
            return { ok: true, function_name: name, source: 'page', result: await value };
        };
        if (answer)
            return onPage(answer.value);
        if (signal.aborted)
            throw new Error('The call was stopped.');
        const context = {
            navigate: target => this.#navigate(target, routes),
            signal,
            element: options.element,
        };
        if (run)
            return onPage(run(payload, context));
        if (origin === 'backend')
            return backend.execute({ name, payload, toolCallId, sessionKey: call.key, timeoutMs }, signal);
        return { ok: false, function_name: name, error: 'Nothing on the page answered.' };
    }
    async #navigate(target, routes, toolCallId) {
        const match = resolveRoute(target, routes);
        if (match.kind === 'one')
            return this.#openRoute(match.route, toolCallId);
        if (match.kind === 'several') {
            const candidates = match.routes.map(({ name, path }) => ({ name, path }));
            return { ok: false, error: 'Several pages fit. Ask the user which one is meant.', candidates };
        }
        const error = `There is no page “${target}”.`;
        this.#context.warn('navigation-failed', error);
        return { ok: false, error, available_pages: routes.map(route => route.name) };
    }
    async #openRoute(route, given) {
        const { running } = this.#parts;
        const { name, path } = route;
        this.#navigations += 1;
        const toolCallId = given || `navigation_${this.#navigations}`;
        const call = { toolCallId, ...callOf('navigate_to', { target: name }) };
        return running.during(call, () => running.run(toolCallId, { meanwhile: { ok: true, page: name, path } }, () => this.#open(route)));
    }
    async #open(route) {
        const { ports, target, call } = this.#context;
        const address = routeAddress(route, ports.location());
        if (!address)
            return this.#notOpened(route, new Error('This address is not allowed.'));
        const event = new NavaiNavigateEvent(route);
        target.dispatchEvent(event);
        try {
            const late = lateWords('The page', pageLimitMs);
            const result = await withDeadline({ limitMs: pageLimitMs, late, signal: call.signal }, () => event.defaultPrevented ? event.answer?.value : ports.open(address));
            return { ok: true, page: route.name, path: route.path, ...(result === undefined ? {} : { result }) };
        }
        catch (error) {
            return this.#notOpened(route, error);
        }
    }
    #notOpened(route, error) {
        const problem = messageOf(error);
        this.#context.warn('navigation-failed', `${route.name} (${route.path}): ${problem}`, error);
        return { ok: false, error: `“${route.name}” could not be opened: ${problem}` };
    }
}
function callOf(name, given) {
    return { name, arguments: jsonOf(given) };
}
function lateWords(name, limitMs) {
    return `${name} did not answer within ${limitMs / 1000} s.`;
}
