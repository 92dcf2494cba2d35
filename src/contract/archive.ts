import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { Archive, BackendOptions, Filing, PageState } from '../core/ports/backend.js';
import { type Answer, addressOf, readBody } from './client.js';
import { isMissing, refusalOf, secondTry } from './refusal.js';

const paths = { turns: 'turns', sessionEnd: 'sessions/end', feedback: 'feedback' } as const;

/** From CONTRACT, "Headers, auth, errors"; for each attempt. */
const timeoutMs = 10_000;

/** What these say of a request can be different a moment later; any other refusal would be repeated. */
const passing = [408, 425, 429];

/**
 * Files turns, the end of sessions and feedback. It is not part of the client, because a page need not load it before a call,
 * and because it goes on after the call's end, which aborts everything else.
 */
export class BackendArchive implements Archive {
  readonly #options: BackendOptions;
  readonly #notOffered: Set<string>;
  /** Those of the last request: a page that goes away can't wait for others. */
  #headers: HeadersInit | undefined;

  /** `notOffered` holds the addresses of extensions that this backend turned out not to have: not asked again. */
  constructor(options: BackendOptions, notOffered: Set<string>) {
    this.#options = options;
    this.#notOffered = notOffered;
  }

  async file(endpoint: keyof typeof paths, body: object, page: PageState): Promise<Filing> {
    const url = addressOf(this.#options, endpoint, paths[endpoint]);
    if (this.#notOffered.has(url)) return { outcome: 'not-offered', detail: '' };
    const answer = await this.#ask(url, body, page);
    const { response } = answer;
    if (response.ok) return { outcome: 'taken', detail: '' };
    const refusal = refusalOf(answer);
    if (isMissing(answer)) {
      this.#notOffered.add(url);
      return { outcome: 'not-offered', detail: refusal.detail };
    }
    if (response.status >= 500 || passing.includes(response.status)) throw refusal;
    return { outcome: 'refused', detail: refusal.detail };
  }

  /** Waits are the recorder's: it knows what else is to be filed. */
  async #ask(url: string, body: object, page: PageState): Promise<Answer> {
    const attempt = () => this.#attempt(url, body, page);
    const answer = await attempt();
    if (answer.response.ok) return answer;
    const canRefresh = typeof this.#options.headers === 'function';
    const { signal } = new AbortController();
    return answer.response.status === 429
      ? answer
      : secondTry(answer, { attempt, canRefresh, patienceMs: 0, signal });
  }

  async #attempt(url: string, body: object, { keepalive, leaving }: PageState): Promise<Answer> {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      // Nothing is awaited before `fetch` if the page goes away: it might not come to it any more.
      const headers = new Headers((leaving && this.#headers) || (await this.#askHeaders()));
      headers.set('accept', 'application/json');
      headers.set('content-type', 'application/json');
      const { credentials = 'same-origin' } = this.#options;
      const init = { method: 'POST', headers, credentials, keepalive, signal, body: JSON.stringify(body) };
      const response = await fetch(url, init);
      return { response, body: await readBody(response) };
    } catch (error) {
      throw new VoiceError('backend-unreachable', `${url}: ${messageOf(error)}`, error);
    }
  }

  async #askHeaders(): Promise<HeadersInit> {
    const { headers } = this.#options;
    this.#headers = (typeof headers === 'function' ? await headers() : headers) ?? {};
    return this.#headers;
  }
}
