import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { NavaiNavigateEvent } from '../events/call-events.js';
import { oneLine, quoted } from '../model/page-text.js';
import { resolveRoute, routeAddress } from '../model/resolve-route.js';
import { type Route, shownPath } from '../model/routes.js';
import type { ToolOutcome } from '../model/tool.js';
import { withDeadline } from '../util/deadline.js';
import { jsonOf } from '../util/json-of.js';
import { isAt, problemOf, redirectOf } from './navigation-result.js';
import type { RunningTools } from './running-tools.js';

/** The time limit for opening a page, in milliseconds. */
const limitMs = 60_000;

/** Opens routes for the model. A failure is an outcome, never a rejection. */
export class RouteOpener {
  readonly #context: Pick<CallContext, 'call' | 'ports' | 'target' | 'warn'>;
  readonly #running: RunningTools;
  /** Counts opened pages, for the ids of those that functions open: they have no tool call id. */
  #navigations = 0;

  constructor(context: Pick<CallContext, 'call' | 'ports' | 'target' | 'warn'>, running: RunningTools) {
    this.#context = context;
    this.#running = running;
  }

  /** Opens the route that a name or a path means. */
  async navigate(target: string, routes: readonly Route[], toolCallId?: string): Promise<ToolOutcome> {
    const match = resolveRoute(target, routes);
    if (match.kind === 'one') return this.#openRoute(match.route, toolCallId);
    if (match.kind === 'several') {
      const candidates = match.routes.map(route => ({ name: route.name, path: shownPath(route) }));
      return { ok: false, error: 'Several pages fit. Ask the user which one is meant.', candidates };
    }
    const error = `There is no page “${target}”.`;
    this.#context.warn('navigation-failed', error);
    return { ok: false, error, available_pages: routes.map(route => route.name) };
  }

  async #openRoute(route: Route, given?: string): Promise<ToolOutcome> {
    const running = this.#running;
    const { name } = route;
    this.#navigations += 1;
    const toolCallId = given || `navigation_${this.#navigations}`;
    const call = { toolCallId, name: 'navigate_to', arguments: jsonOf({ target: name }) };
    return running.during(call, () =>
      running.run(toolCallId, { meanwhile: openedOf(route) }, () => this.#open(route)),
    );
  }

  async #open(route: Route): Promise<ToolOutcome> {
    const { ports, target, call } = this.#context;
    const before = ports.location();
    const address = routeAddress(route, before, ports.base?.());
    if (!address) return this.#notOpened(route, new Error('This address is not allowed.'));
    const event = new NavaiNavigateEvent(route);
    target.dispatchEvent(event);
    const isOwn = event.defaultPrevented;
    try {
      const late = `The page did not answer within ${limitMs / 1000} s.`;
      const result = await withDeadline({ limitMs, late, signal: call.signal }, () =>
        isOwn ? event.answer?.value : ports.open(address),
      );
      const problem = isOwn ? problemOf(result) : undefined;
      if (problem && !isAt(address, ports.location())) return this.#notOpened(route, result, problem);
    } catch (error) {
      // Some routers reject when the page is open already.
      if (!isOwn || problemOf(error)) return this.#notOpened(route, error);
    }
    // The answer is ours alone: a router's result may be large, or not serialisable.
    return { ...openedOf(route), ...redirectOf(address, before, ports.location()) };
  }

  #notOpened(route: Route, error: unknown, problem = problemOf(error) ?? messageOf(error)): ToolOutcome {
    this.#context.warn('navigation-failed', `${route.name} (${route.path}): ${problem}`, error);
    // A router's message may contain the address.
    const words = oneLine(problem.replaceAll(route.path, shownPath(route)));
    return { ok: false, error: `${quoted(route.name)} could not be opened: ${words}` };
  }
}

function openedOf(route: Route): ToolOutcome {
  return { ok: true, page: route.name, path: shownPath(route) };
}
