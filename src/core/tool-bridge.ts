import type { Backend } from './backend.js';
import { type Call, untilAborted } from './call.js';
import type { ToolBridge, ToolOutcome } from './connection.js';
import { messageOf, type Warn } from './errors.js';
import { NavaiNavigateEvent, NavaiToolCallEvent, NavaiToolResultEvent } from './events.js';
import type { AppFunction, FunctionContext } from './functions.js';
import { type Route, resolveRoute, routeAddress } from './routes.js';
import type { Tasks } from './tasks.js';

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
}

type Scope = ToolScope & { readonly routes: readonly Route[] };

/** Lets the model act on the page: opens routes, runs functions. A failure is an answer, never a rejection. */
export function createToolBridge(given: ToolScope, routes: readonly Route[]): ToolBridge {
  const scope = { ...given, routes };
  return {
    navigate: target => navigate(scope, target),
    run: (definition, payload, callId) => run(scope, definition, payload, callId),
  };
}

async function run(
  scope: Scope,
  definition: AppFunction,
  payload: unknown,
  callId: string,
): Promise<ToolOutcome> {
  const { name } = definition;
  const started = performance.now();
  const event = new NavaiToolCallEvent(name, payload, callId, scope.call.signal);
  scope.target.dispatchEvent(event);
  const left = {
    ok: false,
    function_name: name,
    error: 'The page was left meanwhile. What came of it is not known: do not run it again unasked.',
  };
  const given = { function_name: name, payload };
  const work = answer(scope, event, definition);
  const outcome = await scope.tasks.during('execute_app_function', given, left, work);
  if (!outcome.ok) scope.warn('tool-failed', `${name}: ${messageOf(outcome.error)}`);
  scope.target.dispatchEvent(new NavaiToolResultEvent(name, callId, outcome.ok, performance.now() - started));
  return outcome;
}

/** Who answers a call: the page's listener, else the page's function, else the backend. */
async function answer(
  scope: Scope,
  { answer, payload, callId }: NavaiToolCallEvent,
  { name, run, origin, timeoutMs }: AppFunction,
): Promise<ToolOutcome> {
  const { key: sessionKey, signal } = scope.call;
  const onPage = async (value: unknown): Promise<ToolOutcome> => {
    return { ok: true, function_name: name, source: 'page', result: await untilAborted(value, signal) };
  };
  try {
    if (answer) return await onPage(answer.value);
    if (run) return await onPage(run(payload, contextOf(scope)));
    if (origin === 'backend')
      return await scope.backend.execute({ name, payload, callId, sessionKey, timeoutMs }, signal);
    return { ok: false, function_name: name, error: 'Nothing on the page answered.' };
  } catch (error) {
    return { ok: false, function_name: name, error: messageOf(error) };
  }
}

function contextOf(scope: Scope): FunctionContext {
  return { navigate: target => navigate(scope, target), signal: scope.call.signal, element: scope.element };
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
    const result = await untilAborted(event.answer?.value, scope.call.signal);
    if (!event.defaultPrevented) await scope.ports.open(address);
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
