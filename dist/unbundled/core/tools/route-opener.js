import { messageOf } from '../errors/errors.js';
import { NavaiNavigateEvent } from '../events/call-events.js';
import { oneLine, quoted } from '../model/page-text.js';
import { resolveRoute, routeAddress } from '../model/resolve-route.js';
import { shownPath } from '../model/routes.js';
import { withDeadline } from '../util/deadline.js';
import { jsonOf } from '../util/json-of.js';
import { isAt, problemOf, redirectOf } from './navigation-result.js';
const limitMs = 60_000;
export class RouteOpener {
    #context;
    #running;
    #navigations = 0;
    constructor(context, running) {
        this.#context = context;
        this.#running = running;
    }
    async navigate(target, routes, toolCallId) {
        const match = resolveRoute(target, routes);
        if (match.kind === 'one')
            return this.#openRoute(match.route, toolCallId);
        if (match.kind === 'several') {
            const candidates = match.routes.map(route => ({ name: route.name, path: shownPath(route) }));
            return { ok: false, error: 'Several pages fit. Ask the user which one is meant.', candidates };
        }
        const error = `There is no page “${target}”.`;
        this.#context.warn('navigation-failed', error);
        return { ok: false, error, available_pages: routes.map(route => route.name) };
    }
    async #openRoute(route, given) {
        const running = this.#running;
        const { name } = route;
        this.#navigations += 1;
        const toolCallId = given || `navigation_${this.#navigations}`;
        const call = { toolCallId, name: 'navigate_to', arguments: jsonOf({ target: name }) };
        return running.during(call, () => running.run(toolCallId, { meanwhile: openedOf(route) }, () => this.#open(route)));
    }
    async #open(route) {
        const { ports, target, call } = this.#context;
        const before = ports.location();
        const address = routeAddress(route, before, ports.base?.());
        if (!address)
            return this.#notOpened(route, new Error('This address is not allowed.'));
        const event = new NavaiNavigateEvent(route);
        target.dispatchEvent(event);
        const isOwn = event.defaultPrevented;
        try {
            const late = `The page did not answer within ${limitMs / 1000} s.`;
            const result = await withDeadline({ limitMs, late, signal: call.signal }, () => isOwn ? event.answer?.value : ports.open(address));
            const problem = isOwn ? problemOf(result) : undefined;
            if (problem && !isAt(address, ports.location()))
                return this.#notOpened(route, result, problem);
        }
        catch (error) {
            if (!isOwn || problemOf(error))
                return this.#notOpened(route, error);
        }
        return { ...openedOf(route), ...redirectOf(address, before, ports.location()) };
    }
    #notOpened(route, error, problem = problemOf(error) ?? messageOf(error)) {
        this.#context.warn('navigation-failed', `${route.name} (${route.path}): ${problem}`, error);
        const words = oneLine(problem.replaceAll(route.path, shownPath(route)));
        return { ok: false, error: `${quoted(route.name)} could not be opened: ${words}` };
    }
}
function openedOf(route) {
    return { ok: true, page: route.name, path: shownPath(route) };
}
