import type { Answer } from '../types/http.js';
import { jsonAnswer } from './answer.js';

/** The status and message of every error code. Codes are stable. */
export const REFUSALS = {
  bad_request: [400, 'The request could not be read.'],
  invalid_json: [400, 'The body is not valid JSON.'],
  invalid_encoding: [400, 'The body is not valid UTF-8.'],
  invalid_request: [400, 'The body does not have the expected shape.'],
  function_name_required: [400, 'function_name is required.'],
  api_key_missing: [400, 'The server has no OpenAI key: set OPENAI_API_KEY or the apiKey option.'],
  api_key_not_allowed: [400, 'The server has no OpenAI key and does not accept one from the browser.'],
  api_key_invalid: [400, 'The apiKey holds characters that a key cannot have.'],
  text_too_long: [400, 'The text is too long to be spoken.'],
  unauthorized: [401, 'This request is not authorised.'],
  origin_not_allowed: [403, 'This origin is not allowed.'],
  not_found: [404, 'There is no such endpoint.'],
  speech_not_offered: [404, 'This server makes no speech: the call itself has a voice.'],
  unknown_function: [404, 'Unknown or disallowed function.'],
  method_not_allowed: [405, 'This endpoint does not answer this method.'],
  body_too_large: [413, 'The body is too large.'],
  session_full: [413, 'The session has no room for another turn.'],
  unsupported_media_type: [415, 'The body must be application/json in UTF-8.'],
  rate_limited: [429, 'Too many requests.'],
  quota_exceeded: [429, 'The server keeps no more of this client for now.'],
  upstream_rate_limited: [429, 'The voice service has too many requests at the moment.'],
  client_gone: [499, 'The client closed the request.'],
  body_already_read: [500, 'Something on the server has read the body before the handler.'],
  internal_error: [500, 'The server could not answer.'],
  upstream_unauthorized: [502, 'The voice service did not accept the server key.'],
  upstream_rejected: [502, 'The voice service did not accept the settings.'],
  upstream_error: [502, 'The voice service failed.'],
  upstream_unreachable: [502, 'The voice service could not be reached.'],
  upstream_invalid_response: [502, 'The voice service gave an answer that could not be read.'],
  overloaded: [503, 'The server is too busy at the moment.'],
  store_unavailable: [503, 'The server could not keep this at the moment.'],
  upstream_timeout: [504, 'The voice service did not answer in time.'],
} as const satisfies Record<string, readonly [status: number, words: string]>;

export type RefusalCode = keyof typeof REFUSALS;

interface RefusalDetails {
  /** Replaces the table's message. Reaches the browser, so it must hold no secret. */
  message?: string;
  headers?: Record<string, string>;
  /** Fields beside `error` and `code`. */
  body?: Record<string, unknown>;
}

/** Can be thrown anywhere while answering a request. Becomes `{ error, code }` with the code's status. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly #details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(details.message ?? REFUSALS[code][1]);
    this.name = 'Refusal';
    this.code = code;
    this.#details = details;
  }

  toAnswer(): Answer {
    const body = { error: this.message, code: this.code, ...this.#details.body };
    return jsonAnswer(REFUSALS[this.code][0], body, this.#details.headers);
  }
}

export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}
