import { type Answer, type Ask, exchange, type Line, NoAnswer, nameOf } from './exchange.js';
import type { CheckOptions } from './report.js';

/** Why a request was not sent, or its answer says nothing: a rule that needs it is skipped. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

/** Seconds to wait for one answer, and in a whole run: a check should end. */
const PATIENCE_S = 10;
const RUN_PATIENCE_S = 60;

/** Where client secrets come from. */
export const MINT = 'realtime/client-secret';

/** Everything that was asked and answered in one run. Each request is sent once, however many rules look at it. */
export class Observations {
  readonly line: Line;
  readonly options: CheckOptions;
  /** The page that asks. */
  readonly origin: string;
  /** What this run's conversation is called at the backend: `navai-check-` and 16 hex digits. */
  readonly key = `navai-check-${randomHex()}`;
  /** All answers, in their order. */
  readonly answers: Answer[] = [];
  /** The requests that were answered with a client secret. */
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

  /** Whether pages of another origin than the backend's are spoken for. */
  get crossOrigin(): boolean {
    return this.origin !== new URL(this.line.base).origin;
  }

  /** The answer; a 429 is waited for once. Rejects with NoAnswer, NotAsked, or the reason of an abort. */
  ask(ask: Ask): Promise<Answer> {
    const name = nameOf(ask);
    const known = this.#asked.get(name);
    if (known) return known;
    const answer = this.#askPatiently(ask);
    this.#asked.set(name, answer);
    return answer;
  }

  /** Sends it regardless of earlier requests, and accepts a 429 as an answer. */
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

  /** The words without client secrets, keys and the page's own headers. */
  redact(words: string): string {
    let clean = words;
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, '…');
    return clean.replace(/\b(ek_|sk-)[\w-]{4,}/g, '$1…');
  }

  async #askPatiently(ask: Ask): Promise<Answer> {
    const silent = this.#silent.get(endpointOf(ask));
    if (silent) throw new NotAsked(`Not asked again. ${silent}`);
    const first = await this.askAgain(ask);
    if (first.status !== 429) return first;
    const seconds = retryAfter(first) ?? Number.POSITIVE_INFINITY;
    if (seconds <= PATIENCE_S && this.#waited + seconds <= RUN_PATIENCE_S) {
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

/** Seconds to wait, if the answer says so in a way that can be read. */
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
