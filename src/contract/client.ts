import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';
import type { StartOptions } from '../core/model/start-options.js';
import type { ToolOutcome } from '../core/model/tool.js';
import type { Archive, Backend, BackendOptions, Endpoints, FunctionCall } from '../core/ports/backend.js';
import { untilAborted } from '../core/util/until-aborted.js';

/** The archive has the others. */
type Endpoint = Exclude<keyof Endpoints, 'turns' | 'sessionEnd' | 'feedback'>;

const paths: Record<Endpoint, string> = {
  clientSecret: 'realtime/client-secret',
  functions: 'functions',
  execute: 'functions/execute',
  routes: 'routes',
  synthesize: 'speech/synthesize',
};

/**
 * From CONTRACT, "Headers, auth, errors"; for each attempt. Routes get less: they are asked for side by side
 * with the secret and the microphone, which take about as long, and a call without them is better than
 * a visitor who waits. So they never hold a start up beyond three seconds after its click. Speech has this long
 * to its last byte; how soon the first must come is for the one who waits for it to say.
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
 * How long a backend that has had enough may make us wait. The list waits as the secret does, because the caller that
 * limits one limits both, and speech for as long as a listener does. The others don't: a model that waits is
 * silent, and routes are not worth it.
 */
const patienceMs: Partial<Record<Endpoint, number>> = {
  clientSecret: 10_000,
  functions: 10_000,
  synthesize: 5_000,
};

/** What a backend may do without. */
const extensions: readonly Endpoint[] = ['routes', 'synthesize'];

/** One answer of a backend, read to its end; only sound is left unread, for the player. */
export interface Answer {
  readonly response: Response;
  /** The text itself if it is not JSON; undefined if the body of a refusal breaks off. */
  readonly body: unknown;
}

/**
 * Talks to a backend. What comes back is not checked here: the schemas are loaded with the connection.
 * Failures are `VoiceError`s with a code that starts with `backend-`.
 */
export class BackendClient implements Backend {
  readonly #options: BackendOptions;
  readonly #notOffered: Set<string>;

  /** `notOffered` holds the addresses of extensions that this backend turned out not to have: not asked again. */
  constructor(options: BackendOptions, notOffered = new Set<string>()) {
    this.#options = options;
    this.#notOffered = notOffered;
  }

  /** Asks for a client secret; sends only what is set. */
  mint(options: StartOptions, signal: AbortSignal): Promise<unknown> {
    const set = Object.entries(options).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    );
    return this.#request('clientSecret', signal, Object.fromEntries(set));
  }

  /** Resolves to undefined, with one warning, if the list can't be had: a call goes on without it. */
  listFunctions(signal: AbortSignal, warn: Warn): Promise<unknown> {
    return this.#list('functions', signal, warn);
  }

  /** The same for routes; a backend that does not offer them is not asked again. */
  listRoutes(signal: AbortSignal, warn: Warn): Promise<unknown> {
    return this.#list('routes', signal, warn);
  }

  /** The backend's own answer, also if it says that the function failed. */
  async execute(call: FunctionCall, signal: AbortSignal): Promise<ToolOutcome> {
    const { name, payload = null, toolCallId, sessionKey, timeoutMs: own } = call;
    const sent = { function_name: name, payload, session_key: sessionKey, call_id: toolCallId };
    // The backend's own limit comes first: its answer says more than ours would.
    const answer = await this.#ask('execute', signal, sent, own === undefined ? own : own + graceMs);
    if (isOutcome(answer.body)) return answer.body;
    if (answer.response.ok) throw new VoiceError('backend-invalid', `${name}: the answer has no “ok”.`);
    throw new Error((await refusals()).refusalOf(answer).detail);
  }

  synthesize(text: string, signal: AbortSignal): Promise<Response | undefined> {
    return this.#request('synthesize', signal, { text }) as Promise<Response | undefined>;
  }

  /** What only calls that are recorded need comes with them. */
  async archive(): Promise<Archive> {
    const { BackendArchive } = await import('./archive.js');
    return new BackendArchive(this.#options, this.#notOffered);
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

  /** The last answer that is to be had: the second, if a first refusal left hope. */
  async #ask(endpoint: Endpoint, signal: AbortSignal, sent?: object, limit?: number): Promise<Answer> {
    const attempt = () => this.#attempt(endpoint, signal, sent, limit);
    const answer = await attempt();
    // A function's result is an answer with any status: asking again could run it twice.
    if (answer.response.ok || (endpoint === 'execute' && isOutcome(answer.body))) return answer;
    const { secondTry } = await refusals();
    const canRefresh = typeof this.#options.headers === 'function';
    return secondTry(answer, { attempt, canRefresh, patienceMs: patienceMs[endpoint] ?? 0, signal });
  }

  async #attempt(
    endpoint: Endpoint,
    signal: AbortSignal,
    sent?: object,
    limitMs = timeoutMs[endpoint],
  ): Promise<Answer> {
    const { headers, credentials = 'same-origin' } = this.#options;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    try {
      const given = new Headers(
        typeof headers === 'function' ? await untilAborted(headers(), limit) : headers,
      );
      const isSound = endpoint === 'synthesize';
      given.set('accept', `${isSound ? 'audio/*, ' : ''}application/json`);
      if (sent) given.set('content-type', 'application/json');
      const response = await fetch(this.#url(endpoint), {
        method: sent ? 'POST' : 'GET',
        headers: given,
        credentials,
        signal: limit,
        ...(sent ? { body: JSON.stringify(sent) } : {}),
      });
      return { response, body: isSound && response.ok ? undefined : await readBody(response) };
    } catch (error) {
      throw new VoiceError('backend-unreachable', `${this.#url(endpoint)}: ${messageOf(error)}`, error);
    }
  }

  #url(endpoint: Endpoint): string {
    return addressOf(this.#options, endpoint, paths[endpoint]);
  }
}

/** An endpoint's address: at the path that the page gave for it, or at that one. */
export function addressOf(
  { backend, endpoints }: BackendOptions,
  endpoint: keyof Endpoints,
  path: string,
): string {
  // An attribute that was removed is null.
  return `${(backend ?? '/navai').replace(/\/+$/, '')}/${endpoints?.[endpoint] ?? path}`;
}

export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(error => {
    // A refusal says enough without its words; anything else that breaks off has not been answered.
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

/** What is done about a refusal comes when there is one: most pages never meet any. */
async function refusals() {
  try {
    return await import('./refusal.js');
  } catch (error) {
    throw new VoiceError('sdk-unavailable', messageOf(error), error);
  }
}
