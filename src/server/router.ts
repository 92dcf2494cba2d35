import { createClientSecret } from './endpoints/client-secret.js';
import { createExecute } from './endpoints/execute.js';
import { createFeedback } from './endpoints/feedback.js';
import { createSessionEnd } from './endpoints/session-end.js';
import { createSynthesize } from './endpoints/synthesize.js';
import { createTurns } from './endpoints/turns.js';
import { jsonAnswer } from './http/answer.js';
import { refuse } from './http/refusal.js';
import { createRouteList } from './options/routes.js';
import type { Endpoint, Incoming } from './types/http.js';
import type { Settings } from './types/settings.js';

/** Finds the endpoint for a request. Throws a Refusal with 404 or 405. */
export type Router = (incoming: Incoming) => Endpoint;

/** One row for each endpoint of the contract. */
export function createRouter(settings: Settings): Router {
  const { routes, onFeedback } = settings;
  const endpoints = new Map<string, Record<string, Endpoint>>([
    ['/realtime/client-secret', { POST: createClientSecret(settings) }],
    ['/functions', { GET: createFunctionList(settings) }],
    ['/functions/execute', { POST: createExecute(settings) }],
    ['/speech/synthesize', { POST: createSynthesize(settings) }],
    ['/sessions/end', { POST: createSessionEnd(settings) }],
    // If not offered, the 404 makes the page stop, so that it sends no words that nothing records.
    ...offered(routes && ['/routes', { GET: createRouteList(routes, settings) }]),
    ...offered(settings.takesTurns && ['/turns', { POST: createTurns(settings) }]),
    ...offered(onFeedback && ['/feedback', { POST: createFeedback(onFeedback, settings) }]),
  ]);
  return ({ url: { pathname }, method }) => {
    // With a trailing slash it is the same endpoint: some frameworks redirect to it.
    const path = pathname.replace(/\/$/, '');
    const methods = path.startsWith(settings.basePath) && endpoints.get(path.slice(settings.basePath.length));
    if (!methods) return refuse('not_found');
    const headers = { Allow: Object.keys(methods).join(', ') };
    return Object.hasOwn(methods, method) && methods[method]
      ? methods[method]
      : refuse('method_not_allowed', { headers });
  };
}

type Row = [path: string, methods: Record<string, Endpoint>];

function offered(row: Row | undefined | false): Row[] {
  return row ? [row] : [];
}

/** `GET functions`. */
function createFunctionList({ functions }: Settings): Endpoint {
  return async () => {
    const { functions: loaded, warnings } = await functions();
    const items = [...loaded.values()].map(({ item }) => item);
    return jsonAnswer(200, { items, ...(warnings.length > 0 && { warnings }) });
  };
}
