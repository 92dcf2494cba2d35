import { refTo } from './components.js';

interface Refusal {
  readonly description: string;
  readonly example: object;
  readonly headers?: Record<string, object>;
}

const retryAfter = {
  description: 'Whole seconds to wait.',
  required: true,
  schema: { type: 'integer', minimum: 0 },
  example: 12,
};
const allow = {
  description: 'The methods that the endpoint answers.',
  schema: { type: 'string' },
  example: 'POST',
};

/** The error answers, by their name in the document. */
const refusals: Readonly<Record<string, Refusal>> = {
  BadRequest: {
    description: 'The body is not a JSON object, or does not have the expected shape.',
    example: { error: 'voice must be text.', code: 'invalid_request' },
  },
  Unauthorized: {
    description: 'Who asks is not known. The widget asks the page for fresh headers and tries once more.',
    example: { error: 'This request is not authorised.', code: 'unauthorized' },
  },
  Forbidden: {
    description:
      'Who asks, or the page’s origin, may not. The widget tries once more with fresh headers, unless the code is `origin_not_allowed`.',
    example: { error: 'This origin is not allowed.', code: 'origin_not_allowed' },
  },
  NotFound: {
    description: 'There is no such endpoint. For an extension: not offered.',
    example: { error: 'There is no such endpoint.', code: 'not_found' },
  },
  MethodNotAllowed: {
    description: 'The endpoint does not answer this method. For an extension: not offered.',
    example: { error: 'This endpoint does not answer this method.', code: 'method_not_allowed' },
    headers: { Allow: allow },
  },
  BodyTooLarge: {
    description: 'The body is larger than the limit; 64 KiB is usual.',
    example: { error: 'The body is larger than 65536 bytes.', code: 'body_too_large' },
  },
  NotJson: {
    description: 'The body is not `application/json` in UTF-8.',
    example: { error: 'The body must be application/json in UTF-8.', code: 'unsupported_media_type' },
  },
  TooManyRequests: {
    description: 'Too many requests of this client. The widget waits once, for `Retry-After`.',
    example: { error: 'Too many requests.', code: 'rate_limited' },
    headers: { 'Retry-After': retryAfter },
  },
  Unavailable: {
    description:
      'The backend is overloaded, or can’t keep a turn for now. The widget waits once, for `Retry-After`.',
    example: { error: 'The server is too busy at the moment.', code: 'overloaded' },
    headers: { 'Retry-After': { ...retryAfter, required: false } },
  },
  NotOffered: {
    description: 'The backend leaves out this extension: one warning at most, never an error.',
    example: { error: 'Not implemented.' },
  },
  ServerError: {
    description:
      'The backend failed (500), the service behind it failed (502) or did not answer in time (504).',
    example: { error: 'The voice service failed.', code: 'upstream_error' },
  },
};

const everywhere = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  429: 'TooManyRequests',
  503: 'Unavailable',
  '5XX': 'ServerError',
};
const withBody = { 400: 'BadRequest', 413: 'BodyTooLarge', 415: 'NotJson' };
const ofExtensions = { 501: 'NotOffered' };

/** Returns references to the error answers of an endpoint, by status. */
export function refusalsOf(endpoint: { core: boolean; request?: unknown }): Record<string, object> {
  const names = {
    ...everywhere,
    ...(endpoint.request ? withBody : {}),
    ...(endpoint.core ? {} : ofExtensions),
  };
  return mapValues(names, name => ({ $ref: `#/components/responses/${name}` }));
}

/** Builds `components.responses`. */
export function componentResponses(): Record<string, object> {
  return mapValues(refusals, ({ description, example, headers }) => ({
    description,
    ...(headers && { headers }),
    content: { 'application/json': { schema: refTo('ErrorBody'), example } },
  }));
}

function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
