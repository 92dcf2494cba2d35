import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { NavaiToolCallEvent, NavaiToolResultEvent } from '../events/call-events.js';
import type { AppFunction, FunctionContext } from '../model/function.js';
import type { Route } from '../model/routes.js';
import type { ToolBridge, ToolOutcome } from '../model/tool.js';
import { resultOf } from '../results/result-of.js';
import { withDeadline } from '../util/deadline.js';
import { jsonOf } from '../util/json-of.js';
import type { Approvals } from './approvals.js';
import type { Guardrails } from './guardrails.js';
import type { RouteOpener } from './route-opener.js';
import type { RunningTools } from './running-tools.js';
import { rejectedRun, withAdvice } from './unknown-outcome.js';

/** The default time limit of a page's function, in milliseconds. */
const pageLimitMs = 60_000;

/** The default time limit of a backend's function, from the contract, in milliseconds. */
const backendLimitMs = 10_000;

/** Extra milliseconds in which the backend's own timeout answer can arrive, because it says more than ours. */
const graceMs = 500;

const conversion = () => import('../results/to-json.js');

/** The parts that decide whether a tool may run, and record each call. */
interface ToolRunnerParts {
  readonly running: RunningTools;
  readonly approvals: Pick<Approvals, 'ask'>;
  readonly guardrails: Pick<Guardrails, 'refusal'>;
}

type ToolContext = Pick<CallContext, 'call' | 'options' | 'backend' | 'ports' | 'target' | 'warn'>;

/** Lets the model act on the page: opens routes, runs functions. A failure is an outcome, never a rejection. */
export class ToolRunner {
  readonly #context: ToolContext;
  readonly #parts: ToolRunnerParts;
  #opener: Promise<RouteOpener> | undefined;

  constructor(context: ToolContext, parts: ToolRunnerParts) {
    this.#context = context;
    this.#parts = parts;
  }

  /** The tools of a connection that offers these routes. */
  bridge(routes: readonly Route[]): ToolBridge {
    // Loads while the call connects, and is there when the agent opens the first page.
    if (routes.length > 0) void this.#loadOpener();
    return {
      navigate: async (target, toolCallId) =>
        this.#refusal('navigate_to', { target }) ?? this.#navigate(target, routes, toolCallId),
      run: async (definition, payload, toolCallId) =>
        this.#refusal(definition.name, payload) ?? this.#run(definition, payload, toolCallId, routes),
    };
  }

  #refusal(name: string, payload: unknown): ToolOutcome | undefined {
    const error = this.#parts.guardrails.refusal(name, payload);
    return error === undefined ? undefined : { ok: false, function_name: name, error };
  }

  #run(
    definition: AppFunction,
    payload: unknown,
    toolCallId: string,
    routes: readonly Route[],
  ): Promise<ToolOutcome> {
    const { name } = definition;
    const { running, approvals } = this.#parts;
    const call = { toolCallId, ...callOf('execute_app_function', { function_name: name, payload }) };
    return running.during(call, async () => {
      try {
        // A function that needs no approval starts synchronously.
        const refusal = definition.requiresApproval && (await approvals.ask(definition, payload, toolCallId));
        if (refusal) return { ok: false, function_name: name, error: refusal };
      } catch (error) {
        // The call stopped meanwhile.
        return { ok: false, function_name: name, error: messageOf(error) };
      }
      const error = 'The page was left meanwhile. What came of it is not known: do not run it again unasked.';
      const work = { functionName: name, meanwhile: { ok: false, function_name: name, error } };
      return running.run(toolCallId, work, () => this.#runAllowed(definition, payload, toolCallId, routes));
    });
  }

  async #runAllowed(
    definition: AppFunction,
    payload: unknown,
    toolCallId: string,
    routes: readonly Route[],
  ): Promise<ToolOutcome> {
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
      warn(
        outcome.code === 'result_not_json' ? 'tool-result-invalid' : 'tool-failed',
        `${name}: ${messageOf(outcome.error)}`,
      );
    target.dispatchEvent(new NavaiToolResultEvent(name, toolCallId, outcome.ok, performance.now() - started));
    return outcome;
  }

  /** Gives each function run its own signal, aborted by its time limit and by the end of the call. */
  async #withLimit(
    { name, origin, timeoutMs }: AppFunction,
    task: (signal: AbortSignal) => Promise<ToolOutcome>,
  ): Promise<ToolOutcome> {
    const ownMs = timeoutMs ?? (origin === 'backend' ? backendLimitMs : pageLimitMs);
    const limitMs = origin === 'backend' ? ownMs + graceMs : ownMs;
    const { signal } = this.#context.call;
    try {
      return await withDeadline({ limitMs, late: lateWords(name, ownMs), signal }, task);
    } catch (error) {
      return rejectedRun(name, error);
    }
  }

  /** Answers with the page's listener, else the page's function, else the backend. */
  async #answer(
    { answer, payload, toolCallId, signal }: NavaiToolCallEvent,
    { name, run, origin, timeoutMs = backendLimitMs }: AppFunction,
    routes: readonly Route[],
  ): Promise<ToolOutcome> {
    const { call, backend, options } = this.#context;
    const onPage = async (task: () => unknown): Promise<ToolOutcome> => {
      const result = await resultOf(task, () => signal, conversion);
      return { ok: true, function_name: name, source: 'page', result };
    };
    if (answer) return onPage(() => answer.value);
    // A listener has stopped the call.
    if (signal.aborted) throw new Error('The call was stopped.');
    const context: FunctionContext = {
      navigate: target => this.#navigate(target, routes),
      signal,
      element: options.element,
    };
    if (run) return onPage(() => run(payload, context));
    if (origin === 'backend')
      return backend.execute({ name, payload, toolCallId, sessionKey: call.key, timeoutMs }, signal);
    return { ok: false, function_name: name, error: 'Nothing on the page answered.' };
  }

  async #navigate(target: string, routes: readonly Route[], toolCallId?: string): Promise<ToolOutcome> {
    try {
      const opener = await this.#loadOpener();
      this.#context.call.signal.throwIfAborted();
      return await opener.navigate(target, routes, toolCallId);
    } catch (error) {
      return { ok: false, error: messageOf(error) };
    }
  }

  /** Loads the code that opens pages; tries again after a failure. */
  #loadOpener(): Promise<RouteOpener> {
    const { running } = this.#parts;
    this.#opener ??= import('./route-opener.js').then(code => new code.RouteOpener(this.#context, running));
    this.#opener.catch(() => {
      this.#opener = undefined;
    });
    return this.#opener;
  }
}

function callOf(name: string, given: object): { readonly name: string; readonly arguments: string } {
  return { name, arguments: jsonOf(given) };
}

function lateWords(name: string, limitMs: number): string {
  return `${name} did not answer within ${limitMs / 1000} s.`;
}
