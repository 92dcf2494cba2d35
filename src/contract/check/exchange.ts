import { messageOf } from '../../core/errors/errors.js';

/** A request to the backend, as the checks describe it. */
export interface Ask {
  readonly method: string;
  /** Below the base URL. */
  readonly path: string;
  /** What is special about it, in a few words; each kind of request to an endpoint has its own. */
  readonly about?: string;
  /** Sent as it is; a value is written as JSON. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly json?: unknown;
  /** The body's length is not announced. */
  readonly streamed?: boolean;
  /** Beside those of every request, and in place of them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent without the headers of every request, as a browser's own questions are. */
  readonly bare?: boolean;
  /** Milliseconds; the widget's own limit for the endpoint. */
  readonly timeoutMs?: number;
}

/** What came back, read to its end. */
export interface Answer {
  readonly ask: Ask;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the text says as JSON; undefined if it is none. */
  readonly body: unknown;
}

/** Nothing came back that could be judged. `text` is what arrived before it broke off. */
export class NoAnswer extends Error {
  readonly text: string;
  readonly status: number | undefined;
  /** Asking the same endpoint again would most likely take as long. */
  readonly late: boolean;

  constructor(message: string, { late = false, text = '', status }: NoAnswerDetails = {}) {
    super(message);
    this.name = 'NoAnswer';
    this.late = late;
    this.text = text;
    this.status = status;
  }
}

interface NoAnswerDetails {
  late?: boolean;
  text?: string;
  status?: number;
}

export interface Line {
  readonly base: string;
  readonly headers: Headers;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds, in place of what the request says. */
  readonly timeoutMs: number | undefined;
  /** Aborted when the report is no longer wanted. */
  readonly signal: AbortSignal;
}

/** Enough for any function list; a backend that sends more is not read on. */
const MAX_BYTES = 1024 * 1024;

/** CONTRACT, "Headers, auth, errors". */
const TIMEOUT_MS = 10_000;

/** How a request is called in a report: `POST turns (malformed JSON)`. */
export function nameOf({ method, path, about }: Ask): string {
  return `${method} ${path}${about ? ` (${about})` : ''}`;
}

/** Sends one request. Rejects with NoAnswer, or with the reason of `signal`. */
export async function exchange(ask: Ask, line: Line): Promise<Answer> {
  line.signal.throwIfAborted();
  const limitMs = line.timeoutMs ?? ask.timeoutMs ?? TIMEOUT_MS;
  const limit = new AbortController();
  const stop = () => limit.abort();
  const late = new NoAnswer(`${nameOf(ask)}: no answer within ${limitMs} ms.`, { late: true });
  // Not AbortSignal.timeout: Node would not wait for it if nothing else is going on.
  const timer = setTimeout(stop, limitMs);
  line.signal.addEventListener('abort', stop, { once: true });
  try {
    // Raced, and not left to the signal: a fetch that was given may not know it.
    return await Promise.race([send(ask, line, limit.signal), aborted(limit.signal)]);
  } catch (cause) {
    line.signal.throwIfAborted();
    if (limit.signal.aborted) throw late;
    if (cause instanceof NoAnswer) throw cause;
    throw new NoAnswer(`${nameOf(ask)}: ${wordsOf(cause)}.`);
  } finally {
    clearTimeout(timer);
    line.signal.removeEventListener('abort', stop);
    // Readers and writers that are still active may stop.
    limit.abort();
  }
}

async function send(ask: Ask, { base, fetch, ...line }: Line, signal: AbortSignal): Promise<Answer> {
  const headers = new Headers(ask.bare ? undefined : line.headers);
  for (const [name, value] of Object.entries(ask.headers ?? {})) headers.set(name, value);
  const body = ask.body ?? (ask.json === undefined ? undefined : JSON.stringify(ask.json));
  if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
  const response = await fetch(`${base}/${ask.path}`, {
    method: ask.method,
    headers,
    ...(body !== undefined && (ask.streamed ? streamed(body) : { body })),
    // Following it would send the page's own headers to another server.
    redirect: 'manual',
    signal,
  });
  const text = await read(response, ask, signal);
  return { ask, status: response.status, headers: response.headers, text, body: parse(text) };
}

// duplex is missing in the DOM's typings; Node wants it for a streamed body.
function streamed(body: BodyInit): RequestInit {
  return { body: new Response(body).body, duplex: 'half' } as RequestInit;
}

async function read(response: Response, ask: Ask, signal: AbortSignal): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true });
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    text += decoder.decode(value, { stream: true });
    if (size <= MAX_BYTES) continue;
    const words = `${nameOf(ask)}: the body is larger than ${MAX_BYTES} bytes.`;
    throw new NoAnswer(words, { text, status: response.status });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Node says "fetch failed" and puts what happened into the cause.
function wordsOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = Object(cause).code;
  const inner = cause === undefined ? '' : messageOf(cause) || (typeof code === 'string' ? code : '');
  return [messageOf(error), inner].filter(Boolean).join(': ').replace(/\.$/, '');
}
