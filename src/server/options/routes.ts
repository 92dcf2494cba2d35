import { parseRouteList } from '../../contract/schema.js';
import { jsonAnswer } from '../http/answer.js';
import type { HandlerOptions, ServerRoutes } from '../types/handler.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';

/** Checks the option. Throws a TypeError that names the first invalid entry of a list. */
export function resolveRoutes(routes: HandlerOptions['routes']): ServerRoutes | undefined {
  if (!Array.isArray(routes)) return routes;
  const { warnings } = parseRouteList({ items: routes });
  if (warnings.length > 0) throw new TypeError(`routes: ${warnings.join(' ')}`);
  return routes;
}

/** `GET routes`. Leaves out unusable routes that a function returns, with a warning. */
export function createRouteList(routes: ServerRoutes, { warn }: Settings): Endpoint {
  return async ({ request }) => {
    const found = typeof routes === 'function' ? await routes(request) : routes;
    const { items, warnings } = parseRouteList({ items: found });
    for (const message of warnings) warn({ code: 'route_unusable', message });
    return jsonAnswer(200, { items, count: items.length });
  };
}
