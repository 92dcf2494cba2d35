import { toResponse } from './http/answer.js';
import { clientGroup } from './http/client-group.js';
import { isPreflight, preflightAnswer, withCors } from './http/cors.js';
import { fromRequest, setAnswerer } from './http/incoming.js';
import { isAllowedOrigin } from './http/origins.js';
import { Refusal, refuse } from './http/refusal.js';
import { createOriginWarning } from './http/refused-origin.js';
import { resolveOptions } from './options/options.js';
import { createRouter } from './router.js';
import { createRateLimiter } from './store/rate-limit.js';
import type { Handler, HandlerOptions } from './types/handler.js';
import type { Answer, Answerer, Endpoint, Incoming } from './types/http.js';
import type { Settings } from './types/settings.js';
import { firstTimes } from './util/first-times.js';

/**
 * The reference backend: a function from Request to Response, for Node (with `toNodeListener`) and every runtime with
 * fetch. Throws an error that names the option if an option is out of bounds.
 */
export function createHandler(options: HandlerOptions = {}): Handler {
  const answerer = createAnswerer(resolveOptions(options));
  const handler: Handler = async request => toResponse(await answerer(fromRequest(request)));
  setAnswerer(handler, answerer);
  return handler;
}

function createAnswerer(settings: Settings): Answerer {
  const answer = createAnswer(settings);
  const failure = createFailure(settings);
  const warnOfOrigin = createOriginWarning(settings);
  return async incoming => {
    if (isAllowedOrigin(incoming, settings)) return withCors(await answer(incoming).catch(failure), incoming);
    warnOfOrigin(incoming);
    return new Refusal('origin_not_allowed').toAnswer();
  };
}

/** Runs the guards, cheapest first. */
function createAnswer(settings: Settings): Answerer {
  const route = createRouter(settings);
  const admit = createAdmission(settings);
  return async incoming => {
    if (isPreflight(incoming)) return preflightAnswer(incoming);
    const client = await admit(incoming);
    const endpoint: Endpoint = route(incoming);
    if (settings.authorize && (await settings.authorize(incoming.request)) !== true) refuse('unauthorized');
    return endpoint(incoming, client);
  };
}

/** Identifies the client and applies the rate limit. Unidentified clients share one budget. */
function createAdmission(settings: Settings): (incoming: Incoming) => Promise<string> {
  const { clientKey, perMinute, store, warn } = settings;
  const wait = perMinute === false ? undefined : createRateLimiter(store, perMinute);
  let warned = perMinute === false;
  return async incoming => {
    const known = clientKey ? clientKey(incoming.request) : incoming.address;
    if (!known && !warned) warn({ code: 'client_unknown', message: UNKNOWN_CLIENT });
    warned ||= !known;
    const seconds = (await wait?.(known ? `client ${clientGroup(known)}` : 'unknown')) ?? 0;
    if (seconds > 0) refuse('rate_limited', { headers: { 'Retry-After': String(seconds) } });
    return known ?? '';
  };
}

const UNKNOWN_CLIENT = 'No client address is known, so all clients share one rate limit: pass clientKey.';

const BODY_READ =
  "Something has read a request's body before the handler: a body parser, or a hook. Let the handler come first, or pass on what was read: request.raw.body = request.body in Fastify, ctx.req.body = ctx.request.body in Koa, new Request(request, { body }) for a fetch handler.";

function createFailure({ warn }: Settings): (cause: unknown) => Answer {
  const isNew = firstTimes(1);
  return cause => {
    if (!(cause instanceof Refusal)) {
      warn({ code: 'internal_error', message: cause instanceof Error ? cause.message : String(cause) });
      return new Refusal('internal_error').toAnswer();
    }
    const { code } = cause;
    if (code === 'body_already_read' && isNew(code)) warn({ code, message: BODY_READ });
    return cause.toAnswer();
  };
}
