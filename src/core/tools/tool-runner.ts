import type { Call } from '../call.js';
import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import { NavaiNavigateEvent, NavaiToolCallEvent, NavaiToolResultEvent } from '../events/index.js';
import type { AppFunction, FunctionContext } from '../model/function.js';
import { type Route, resolveRoute, routeAddress } from '../model/routes.js';
import type { ToolBridge, ToolOutcome } from '../model/tool.js';
import type { Backend } from '../ports/backend.js';
import { withDeadline } from '../util/deadline.js';
import type { Approvals } from './approvals.js';
import type { Tasks } from './pending-tool-calls.js';
import type { RunningTools } from './running-tools.js';

/** What the bridge needs from the world. */
export interface ToolPorts {
  /** Opens an allowed address; resolves once the page has shown it, where that can be known. */
  readonly open: (address: URL) => Promise<void> | void;
  /** What relative paths are relative to. */
  readonly location: () => string;
}

/** The call that a bridge works for. */
export interface ToolScope {
  readonly call: Call;
  readonly target: EventTarget;
  readonly element: EventTarget | undefined;
  readonly backend: Backend;
  readonly ports: ToolPorts;
  readonly warn: Warn;
  /** Knows what is not done yet, should the page be left. */
  readonly tasks: Tasks;
  readonly running: RunningTools;
  readonly approvals: Approvals;
}

/** Milliseconds that a function of the page may take where it says nothing, and that a page may take to open. */
const pageLimitMs = 60_000;

/** The same for a backend's function: the contract's. */
const backendLimitMs = 10_000;

/** A backend keeps its own limit, and says more about it than we could: its answer has this long to arrive. */
const graceMs = 500;

type Scope = ToolScope & { readonly routes: readonly Route[] };

/** Lets the model act on the page: opens routes, runs functions. A failure is an answer, never a rejection. */
export function createToolBridge(given: ToolScope, routes: readonly Route[]): ToolBridge {
  const scope = { ...given, routes };
  return {
    navigate: target => navigate(scope, target),
    run: (definition, payload, toolCallId) => run(scope, definition, payload, toolCallId),
  };
}

/** Under way from here on, also while somebody is asked whether it may run. */
function run(
  scope: Scope,
  definition: AppFunction,
  payload: unknown,
  toolCallId: string,
): Promise<ToolOutcome> {
  return scope.running.during(async () => {
    const { name } = definition;
    try {
      // Without a question nothing is waited for: it starts at once.
      const refusal =
        definition.requiresApproval && (await scope.approvals.ask(definition, payload, toolCallId));
      if (refusal) return { ok: false, function_name: name, error: refusal };
    } catch (error) {
      // The call stopped meanwhile.
      return { ok: false, function_name: name, error: messageOf(error) };
    }
    return scope.running.run(name, toolCallId, () => runAllowed(scope, definition, payload, toolCallId));
  });
}

async function runAllowed(
  scope: Scope,
  definition: AppFunction,
  payload: unknown,
  toolCallId: string,
): Promise<ToolOutcome> {
  const { name } = definition;
  const started = performance.now();
  const left = {
    ok: false,
    function_name: name,
    error: 'The page was left meanwhile. What came of it is not known: do not run it again unasked.',
  };
  const given = { function_name: name, payload };
  const work = withLimit(scope, definition, signal => {
    const event = new NavaiToolCallEvent(name, payload, toolCallId, signal);
    scope.target.dispatchEvent(event);
    return answer(scope, event, definition);
  });
  const outcome = await scope.tasks.during('execute_app_function', given, left, work);
  if (!outcome.ok && outcome.pending_approval !== true)
    scope.warn('tool-failed', `${name}: ${messageOf(outcome.error)}`);
  scope.target.dispatchEvent(
    new NavaiToolResultEvent(name, toolCallId, outcome.ok, performance.now() - started),
  );
  return outcome;
}

/** Gives each call a signal of its own, which its time limit and the end of the whole call abort. */
async function withLimit(
  { call }: Scope,
  { name, origin, timeoutMs }: AppFunction,
  task: (signal: AbortSignal) => Promise<ToolOutcome>,
): Promise<ToolOutcome> {
  const ownMs = timeoutMs ?? (origin === 'backend' ? backendLimitMs : pageLimitMs);
  const limitMs = origin === 'backend' ? ownMs + graceMs : ownMs;
  try {
    return await withDeadline({ limitMs, late: lateWords(name, ownMs), signal: call.signal }, task);
  } catch (error) {
    return { ok: false, function_name: name, error: messageOf(error) };
  }
}

function lateWords(name: string, limitMs: number): string {
  return `${name} did not answer within ${limitMs / 1000} s.`;
}

/** Who answers a call: the page's listener, else the page's function, else the backend. */
async function answer(
  scope: Scope,
  { answer, payload, toolCallId, signal }: NavaiToolCallEvent,
  { name, run, origin, timeoutMs = backendLimitMs }: AppFunction,
): Promise<ToolOutcome> {
  const { key: sessionKey } = scope.call;
  const onPage = async (value: unknown): Promise<ToolOutcome> => {
    return { ok: true, function_name: name, source: 'page', result: await value };
  };
  if (answer) return onPage(answer.value);
  // A listener has stopped the call.
  if (signal.aborted) throw new Error('The call was stopped.');
  if (run) return onPage(run(payload, contextOf(scope, signal)));
  if (origin === 'backend')
    return scope.backend.execute({ name, payload, toolCallId, sessionKey, timeoutMs }, signal);
  return { ok: false, function_name: name, error: 'Nothing on the page answered.' };
}

function contextOf(scope: Scope, signal: AbortSignal): FunctionContext {
  return { navigate: target => navigate(scope, target), signal, element: scope.element };
}

async function navigate(scope: Scope, target: string): Promise<ToolOutcome> {
  const match = resolveRoute(target, scope.routes);
  if (match.kind === 'one') {
    const { name, path } = match.route;
    const left = { ok: true, page: name, path };
    return scope.tasks.during('navigate_to', { target: name }, left, open(scope, match.route));
  }
  if (match.kind === 'several') {
    const candidates = match.routes.map(({ name, path }) => ({ name, path }));
    return { ok: false, error: 'Several pages fit. Ask the user which one is meant.', candidates };
  }
  const error = `There is no page “${target}”.`;
  scope.warn('navigation-failed', error);
  return { ok: false, error, available_pages: scope.routes.map(route => route.name) };
}

async function open(scope: Scope, route: Route): Promise<ToolOutcome> {
  const address = routeAddress(route, scope.ports.location());
  if (!address) return notOpened(scope, route, new Error('This address is not allowed.'));
  const event = new NavaiNavigateEvent(route);
  scope.target.dispatchEvent(event);
  try {
    const { signal } = scope.call;
    const late = lateWords('The page', pageLimitMs);
    const result = await withDeadline({ limitMs: pageLimitMs, late, signal }, () =>
      event.defaultPrevented ? event.answer?.value : scope.ports.open(address),
    );
    return { ok: true, page: route.name, path: route.path, ...(result === undefined ? {} : { result }) };
  } catch (error) {
    return notOpened(scope, route, error);
  }
}

function notOpened(scope: Scope, route: Route, error: unknown): ToolOutcome {
  const problem = messageOf(error);
  scope.warn('navigation-failed', `${route.name} (${route.path}): ${problem}`, error);
  return { ok: false, error: `“${route.name}” could not be opened: ${problem}` };
}
