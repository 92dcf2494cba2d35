import { VoiceError } from '../core/errors/errors.js';
import type { Archive, BackendOptions, Filing, PageState } from '../core/ports/backend.js';
import { stringify } from '../core/util/stringify.js';
import { type Answer, addressOf, readBody, unreachable } from './client.js';
import { type GuardedFetch, guardedFetch } from './guarded-fetch.js';
import { isMissing, refusalOf, secondTry } from './refusal.js';

const paths = { turns: 'turns', sessionEnd: 'sessions/end', feedback: 'feedback' } as const;

/** Timeout of each attempt. Source: CONTRACT, "Headers, auth, errors". */
const timeoutMs = 10_000;

/** Client errors that can pass by themselves. After any other, a retry would be refused again. */
const temporaryStatuses = [408, 425, 429];

/**
 * Sends turns, session ends and feedback to the backend. Separate from the client, because pages need it only during a
 * call, and because it keeps sending after the end of the call, which aborts all other requests.
 */
export class BackendArchive implements Archive {
  readonly #options: BackendOptions;
  readonly #notOffered: Set<string>;
  readonly #fetch: GuardedFetch;
  /** Headers of the last request, for a page that is being left and can't wait for new ones. */
  #headers: HeadersInit | undefined;

  /**
   * `notOffered` holds the URLs of extensions that this backend does not have, so that they are not requested again.
   */
  constructor(options: BackendOptions, notOffered: Set<string>, fetch = guardedFetch()) {
    this.#options = options;
    this.#notOffered = notOffered;
    this.#fetch = fetch;
  }

  async file(endpoint: keyof typeof paths, body: object, page: PageState): Promise<Filing> {
    const url = addressOf(this.#options, endpoint, paths[endpoint]);
    if (this.#notOffered.has(url)) return { outcome: 'not-offered', detail: '' };
    const answer = await this.#ask(url, body, page).catch(redirectOf);
    if (answer instanceof VoiceError) return { outcome: 'refused', detail: answer.detail };
    const { response } = answer;
    if (response.ok) return { outcome: 'taken', detail: '' };
    const refusal = refusalOf(answer);
    if (isMissing(answer)) {
      this.#notOffered.add(url);
      return { outcome: 'not-offered', detail: refusal.detail };
    }
    if (response.status >= 500 || temporaryStatuses.includes(response.status)) throw refusal;
    return { outcome: 'refused', detail: refusal.detail };
  }

  /** Does not wait for `Retry-After`: the recorder schedules retries, because it knows what else is queued. */
  async #ask(url: string, body: object, page: PageState): Promise<Answer> {
    const attempt = () => this.#attempt(url, body, page);
    const answer = await attempt();
    if (answer.response.ok) return answer;
    const canRefresh = typeof this.#options.headers === 'function';
    const { signal } = new AbortController();
    return [429, 503].includes(answer.response.status)
      ? answer
      : secondTry(answer, { attempt, canRefresh, patienceMs: 0, signal });
  }

  async #attempt(url: string, body: object, { keepalive, leaving }: PageState): Promise<Answer> {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      // While the page is being left, calls `fetch` without awaiting anything: there may be no later chance.
      const headers = new Headers((leaving && this.#headers) || (await this.#askHeaders()));
      headers.set('accept', 'application/json');
      headers.set('content-type', 'application/json');
      const { credentials = 'same-origin' } = this.#options;
      const init = { method: 'POST', headers, credentials, keepalive, signal, body: stringify(body) };
      const response = await this.#fetch(url, init);
      return { response, body: await readBody(response) };
    } catch (error) {
      throw unreachable(url, error);
    }
  }

  async #askHeaders(): Promise<HeadersInit> {
    const { headers } = this.#options;
    this.#headers = (typeof headers === 'function' ? await headers() : headers) ?? {};
    return this.#headers;
  }
}

/** Returns the error of a backend that redirects, which a retry would meet again. Throws every other one. */
function redirectOf(error: VoiceError): VoiceError {
  if (error.code === 'backend-invalid') return error;
  throw error;
}
