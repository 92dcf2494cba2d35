import { clientGroup } from './client-group.js';
import { corsHeaders, isPreflight, preflightResponse } from './cors.js';
import { type HandlerOptions, resolveOptions, type Settings } from './options.js';
import { isAllowedOrigin } from './origins.js';
import { createRateLimiter } from './rate-limit.js';
import { Refusal, refuse } from './refusal.js';
import { createRouter, type Endpoint } from './router.js';

/** Answers one request. Never rejects; every failure is `{ error, code }` with its status. */
export type Handler = (request: Request) => Promise<Response>;

/**
 * The reference backend: a function from Request to Response, for Node (through `toNodeListener`) and every
 * runtime with fetch. Throws when an option is out of bounds, naming it.
 */
export function createHandler(options: HandlerOptions = {}): Handler {
  const settings = resolveOptions(options);
  const answer = createAnswer(settings);
  return async request => {
    if (!isAllowedOrigin(request, settings.allowedOrigins))
      return new Refusal('origin_not_allowed').toResponse();
    const response = await answer(request).catch(cause => failure(cause, settings));
    for (const [name, value] of Object.entries(corsHeaders(request))) response.headers.append(name, value);
    return response;
  };
}

/** The guards, in the order of what they cost. */
function createAnswer(settings: Settings): Handler {
  const route = createRouter(settings);
  const admit = createAdmission(settings);
  return async request => {
    if (isPreflight(request)) return preflightResponse(request);
    const client = await admit(request);
    const endpoint: Endpoint = route(request);
    if (settings.authorize && (await settings.authorize(request)) !== true) refuse('unauthorized');
    return endpoint(request, client);
  };
}

/** Names the client, or refuses it when it asks too often. Clients nobody can name share one budget. */
function createAdmission(settings: Settings): (request: Request) => Promise<string> {
  const { clientKey, perMinute, store, warn } = settings;
  const wait = perMinute === false ? undefined : createRateLimiter(store, perMinute);
  let warned = perMinute === false;
  return async request => {
    const known = clientKey(request);
    if (!known && !warned) warn({ code: 'client_unknown', message: UNKNOWN_CLIENT });
    warned ||= !known;
    const seconds = (await wait?.(known ? `client ${clientGroup(known)}` : 'unknown')) ?? 0;
    if (seconds > 0) refuse('rate_limited', { headers: { 'Retry-After': String(seconds) } });
    return known ?? '';
  };
}

const UNKNOWN_CLIENT = 'No client address is known, so all clients share one rate limit: pass clientKey.';

function failure(cause: unknown, { warn }: Settings): Response {
  if (cause instanceof Refusal) return cause.toResponse();
  warn({ code: 'internal_error', message: cause instanceof Error ? cause.message : String(cause) });
  return new Refusal('internal_error').toResponse();
}
