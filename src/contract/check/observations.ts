import { type Answer, type Ask, exchange, type Line, NoAnswer, nameOf } from './exchange.js';
import type { CheckOptions } from './report.js';

/** Says why a request has no usable answer. Skips the rules that need it. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

/** The longest wait after a 429, and the longest total of such waits in a run, in seconds. */
const MAX_WAIT_S = 10;
const MAX_TOTAL_WAIT_S = 60;

/** The endpoint that mints client secrets. */
export const MINT = 'realtime/client-secret';

/** The requests and answers of one run. Sends each request once, however many rules use its answer. */
export class Observations {
  readonly line: Line;
  readonly options: CheckOptions;
  /** The page's origin. */
  readonly origin: string;
  /** This run's session key: `navai-check-` and 16 hex digits. */
  readonly key = `navai-check-${randomHex()}`;
  /** All answers, in order. */
  readonly answers: Answer[] = [];
  /** Names of the requests that were answered with a client secret. */
  readonly minted: string[] = [];
  readonly #asked = new Map<string, Promise<Answer>>();
  readonly #silent = new Map<string, string>();
  readonly #secrets = new Set<string>();
  #waited = 0;

  constructor(line: Line, origin: string, options: CheckOptions) {
    this.line = line;
    this.origin = origin;
    this.options = options;
    for (const value of Object.values(options.headers ?? {})) this.#hide(value);
  }

  /** Whether the page's origin is not the backend's. */
  get crossOrigin(): boolean {
    return this.origin !== new URL(this.line.base).origin;
  }

  /**
   * Resolves to the answer, after one wait and retry if it is a 429. Rejects with NoAnswer, NotAsked, or the reason of
   * an abort.
   */
  ask(ask: Ask): Promise<Answer> {
    const name = nameOf(ask);
    const known = this.#asked.get(name);
    if (known) return known;
    const answer = this.#askWithRetry(ask);
    this.#asked.set(name, answer);
    return answer;
  }

  /** Sends the request regardless of earlier ones, and accepts a 429 as an answer. */
  async askAgain(ask: Ask): Promise<Answer> {
    try {
      const answer = await exchange(ask, this.line);
      this.#note(ask, answer.status, answer.text, answer.body);
      this.answers.push(answer);
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) {
        this.#note(ask, error.status ?? 0, error.text, undefined);
        if (error.late) this.#silent.set(endpointOf(ask), error.message);
      }
      throw error;
    }
  }

  /** Replaces client secrets, keys and the page's header values in a text. */
  redact(words: string): string {
    let clean = words;
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, '…');
    return clean.replace(/\b(ek_|sk-)[\w-]{4,}/g, '$1…');
  }

  async #askWithRetry(ask: Ask): Promise<Answer> {
    const silent = this.#silent.get(endpointOf(ask));
    if (silent) throw new NotAsked(`Not asked again. ${silent}`);
    const first = await this.askAgain(ask);
    if (first.status !== 429) return first;
    const seconds = retryAfter(first) ?? Number.POSITIVE_INFINITY;
    if (seconds <= MAX_WAIT_S && this.#waited + seconds <= MAX_TOTAL_WAIT_S) {
      this.#waited += seconds;
      await pause(seconds, this.line.signal);
      const second = await this.askAgain(ask);
      if (second.status !== 429) return second;
    }
    const words = `${nameOf(ask)}: 429, the rate limit cut in.`;
    this.#silent.set(endpointOf(ask), words);
    throw new NotAsked(words);
  }

  #note(ask: Ask, status: number, text: string, body: unknown): void {
    if (ask.path !== MINT || status < 200 || status > 299) return;
    const { value } = Object(body) as { value?: unknown };
    const given = typeof value === 'string' && value !== '';
    if (given) this.#hide(value);
    if (given || text.includes('"ek_')) this.minted.push(nameOf(ask));
  }

  #hide(secret: string): void {
    for (const part of [secret, secret.split(' ').at(-1) ?? '']) if (part.length > 5) this.#secrets.add(part);
  }
}

/** The `Retry-After` of an answer in seconds; undefined if it is missing or unreadable. */
export function retryAfter({ headers }: Answer): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const seconds = (Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now())) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

const endpointOf = ({ method, path }: Ask): string => `${method} ${path}`;

function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
}
