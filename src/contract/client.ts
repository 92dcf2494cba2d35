import '../core/errors/add-start-texts.js';
import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';
import type { StartOptions } from '../core/model/start-options.js';
import type { ToolOutcome } from '../core/model/tool.js';
import type { Archive, Backend, BackendOptions, Endpoints, FunctionCall } from '../core/ports/backend.js';
import { anySignal } from '../core/util/any-signal.js';
import { stringify } from '../core/util/stringify.js';
import { untilAborted } from '../core/util/until-aborted.js';
import { type GuardedFetch, guardedFetch } from './guarded-fetch.js';

/** `BackendArchive` handles the other endpoints. */
type Endpoint = Exclude<keyof Endpoints, 'turns' | 'sessionEnd' | 'feedback'>;

const paths: Record<Endpoint, string> = {
  clientSecret: 'realtime/client-secret',
  functions: 'functions',
  execute: 'functions/execute',
  routes: 'routes',
  synthesize: 'speech/synthesize',
};

/**
 * Timeout of each attempt. Source: CONTRACT, "Headers, auth, errors". Routes get less time: they load in parallel with
 * the secret and the microphone, and a call without routes is better than a waiting visitor, so they never delay a
 * start beyond three seconds after the click. Speech has this long until its last byte; its caller limits the time to
 * the first byte.
 */
const timeoutMs: Record<Endpoint, number> = {
  clientSecret: 15_000,
  functions: 10_000,
  execute: 10_000,
  routes: 3_000,
  synthesize: 30_000,
};
const graceMs = 1_000;

/**
 * The longest `Retry-After` that a request waits for. The function list waits as long as the secret, because one rate
 * limit usually covers both; speech waits as long as a listener would. The other endpoints don't wait: the model would
 * be silent meanwhile, and routes are not worth it.
 */
const maxWaitMs: Partial<Record<Endpoint, number>> = {
  clientSecret: 10_000,
  functions: 10_000,
  synthesize: 5_000,
};

/** Endpoints that a backend may leave out. */
const extensions: readonly Endpoint[] = ['routes', 'synthesize'];

/** An answer of the backend, with its body read. Only audio stays unread, for the player. */
export interface Answer {
  readonly response: Response;
  /** The parsed JSON, or the text if it is not JSON; undefined for audio, or if the body of a refusal breaks off. */
  readonly body: unknown;
}

/**
 * HTTP client of a backend. Does not validate answers, because the schemas load with the connection. Failures are
 * `VoiceError`s with a code that starts with `backend-`.
 */
export class BackendClient implements Backend {
  readonly #options: BackendOptions;
  readonly #notOffered: Set<string>;
  readonly #fetch: GuardedFetch;

  /**
   * `notOffered` holds the URLs of extensions that this backend does not have, so that they are not requested again.
   * `warn` gets `backend-redirected`, which no method reports by itself.
   */
  constructor(options: BackendOptions, notOffered = new Set<string>(), warn?: Warn) {
    this.#options = options;
    this.#notOffered = notOffered;
    this.#fetch = guardedFetch(warn);
  }

  /** Requests a client secret. Sends only the options that are set. */
  mint(options: StartOptions, signal: AbortSignal): Promise<unknown> {
    const set = Object.entries(options).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    );
    return this.#request('clientSecret', signal, Object.fromEntries(set));
  }

  /** Resolves to undefined and warns once if the list is unavailable: the call goes on without it. */
  listFunctions(signal: AbortSignal, warn: Warn): Promise<unknown> {
    return this.#list('functions', signal, warn);
  }

  /** Like `listFunctions`, for routes. Sends no second request to a backend that does not offer them. */
  listRoutes(signal: AbortSignal, warn: Warn): Promise<unknown> {
    return this.#list('routes', signal, warn);
  }

  /** Resolves to the backend's answer, even if it says that the function failed. */
  async execute(call: FunctionCall, signal: AbortSignal): Promise<ToolOutcome> {
    const { name, payload = null, toolCallId, sessionKey, timeoutMs: own } = call;
    const sent = { function_name: name, payload, session_key: sessionKey, call_id: toolCallId };
    // Lets the backend's own timeout expire first, because its answer says more than ours would.
    const answer = await this.#ask('execute', signal, sent, own === undefined ? own : own + graceMs);
    if (isOutcome(answer.body)) return answer.body;
    if (answer.response.ok) throw new VoiceError('backend-invalid', `${name}: the answer has no “ok”.`);
    throw new Error((await refusals()).refusalOf(answer).detail);
  }

  synthesize(text: string, signal: AbortSignal): Promise<Response | undefined> {
    return this.#request('synthesize', signal, { text }) as Promise<Response | undefined>;
  }

  /** Loads the archive, which only recorded calls need. */
  async archive(): Promise<Archive> {
    const { BackendArchive } = await import('./archive.js');
    return new BackendArchive(this.#options, this.#notOffered, this.#fetch);
  }

  async #list(endpoint: 'functions' | 'routes', signal: AbortSignal, warn: Warn): Promise<unknown> {
    try {
      return await this.#request(endpoint, signal);
    } catch (error) {
      warn(`${endpoint}-unavailable`, error instanceof VoiceError ? error.detail : messageOf(error), error);
      return undefined;
    }
  }

  async #request(endpoint: Endpoint, signal: AbortSignal, sent?: object): Promise<unknown> {
    const url = this.#url(endpoint);
    if (this.#notOffered.has(url)) return undefined;
    const answer = await this.#ask(endpoint, signal, sent);
    const { response, body } = answer;
    if (!response.ok) {
      const { isMissing, refusalOf } = await refusals();
      if (extensions.includes(endpoint) && isMissing(answer)) this.#notOffered.add(url);
      throw refusalOf(answer);
    }
    if (endpoint === 'synthesize') return response;
    if (typeof body !== 'object') throw new VoiceError('backend-invalid', `${url}: not JSON.`, answer);
    return body;
  }

  /** Resolves to the answer, or to that of a second try if the refusal may be temporary. */
  async #ask(endpoint: Endpoint, signal: AbortSignal, sent?: object, limit?: number): Promise<Answer> {
    const attempt = () => this.#attempt(endpoint, signal, sent, limit);
    const answer = await attempt();
    // A function's result counts with any status: a second try could run the function twice.
    if (answer.response.ok || (endpoint === 'execute' && isOutcome(answer.body))) return answer;
    const { secondTry } = await refusals();
    const canRefresh = typeof this.#options.headers === 'function';
    return secondTry(answer, { attempt, canRefresh, patienceMs: maxWaitMs[endpoint] ?? 0, signal });
  }

  async #attempt(
    endpoint: Endpoint,
    signal: AbortSignal,
    sent?: object,
    limitMs = timeoutMs[endpoint],
  ): Promise<Answer> {
    const { headers, credentials = 'same-origin' } = this.#options;
    const limit = anySignal([signal, AbortSignal.timeout(limitMs)]);
    try {
      const given = new Headers(
        typeof headers === 'function' ? await untilAborted(headers(), limit) : headers,
      );
      const isSound = endpoint === 'synthesize';
      given.set('accept', `${isSound ? 'audio/*, ' : ''}application/json`);
      if (sent) given.set('content-type', 'application/json');
      const response = await this.#fetch(this.#url(endpoint), {
        method: sent ? 'POST' : 'GET',
        headers: given,
        credentials,
        signal: limit,
        ...(sent ? { body: stringify(sent) } : {}),
      });
      return { response, body: isSound && response.ok ? undefined : await readBody(response) };
    } catch (error) {
      // WebKit rejects with an AbortError, regardless of the reason.
      throw unreachable(this.#url(endpoint), limit.aborted ? limit.reason : error);
    }
  }

  #url(endpoint: Endpoint): string {
    return addressOf(this.#options, endpoint, paths[endpoint]);
  }
}

/** Returns an endpoint's URL, with the page's own path for it, or else with `path`. */
export function addressOf(
  { backend, endpoints }: BackendOptions,
  endpoint: keyof Endpoints,
  path: string,
): string {
  // `backend` is null after its attribute was removed.
  return `${(backend ?? '/navai').replace(/\/+$/, '')}/${endpoints?.[endpoint] ?? path}`;
}

/** The error of a request without a whole answer. */
export function unreachable(url: string, error: unknown): VoiceError {
  if (error instanceof VoiceError) return error;
  return new VoiceError('backend-unreachable', `${url}: ${messageOf(error)}`, error);
}

export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(error => {
    // A refusal is clear without its body; any other answer that breaks off is incomplete.
    if (response.ok) throw error;
  });
  try {
    return JSON.parse(text ?? '');
  } catch {
    return text;
  }
}

function isOutcome(answer: unknown): answer is ToolOutcome {
  return typeof (answer as { ok?: unknown } | null | undefined)?.ok === 'boolean';
}

/** Loads the handling of refusals on demand, because most pages never need it. */
async function refusals() {
  try {
    return await import('./refusal.js');
  } catch (error) {
    throw new VoiceError('sdk-unavailable', messageOf(error), error);
  }
}
