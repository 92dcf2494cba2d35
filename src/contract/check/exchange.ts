import { messageOf } from '../../core/errors/errors.js';

/** A request that a check sends to the backend. */
export interface Ask {
  readonly method: string;
  /** Below the base URL. */
  readonly path: string;
  /** What is special about it, in a few words. Unique for each kind of request to an endpoint. */
  readonly about?: string;
  /** Sent unchanged; `json` is a value to serialize instead. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly json?: unknown;
  /** Streams the body, without a Content-Length. */
  readonly streamed?: boolean;
  /** Added to the headers of every request; replaces those of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Omits the headers of every request, as a browser's preflight does. */
  readonly bare?: boolean;
  /** The widget's limit for the endpoint, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number;
}

/** An answer, with its body read. */
export interface Answer {
  readonly ask: Ask;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; undefined if the text is not JSON. */
  readonly body: unknown;
}

/** No complete answer arrived. `text` is the part that did. */
export class NoAnswer extends Error {
  readonly text: string;
  readonly status: number | undefined;
  /** Whether it timed out, as the same endpoint most likely would again. */
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
  /** Timeout in milliseconds that overrides those of the requests. */
  readonly timeoutMs: number | undefined;
  /** Aborted when the report is no longer wanted. */
  readonly signal: AbortSignal;
}

/** The largest body to read, which is enough for any function list. */
const MAX_BYTES = 1024 * 1024;

/** Source: CONTRACT, "Headers, auth, errors". */
const TIMEOUT_MS = 10_000;

/** Returns the name of a request in a report, such as `POST turns (malformed JSON)`. */
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
  // Not AbortSignal.timeout, which would let Node exit if nothing else is pending.
  const timer = setTimeout(stop, limitMs);
  line.signal.addEventListener('abort', stop, { once: true });
  try {
    // Races the signal, because a custom fetch may ignore it.
    return await Promise.race([send(ask, line, limit.signal), aborted(limit.signal)]);
  } catch (cause) {
    line.signal.throwIfAborted();
    if (limit.signal.aborted) throw late;
    if (cause instanceof NoAnswer) throw cause;
    throw new NoAnswer(`${nameOf(ask)}: ${wordsOf(cause)}.`);
  } finally {
    clearTimeout(timer);
    line.signal.removeEventListener('abort', stop);
    // Stops readers and writers that are still active.
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
    // Following a redirect would send the page's headers to another server.
    redirect: 'manual',
    signal,
  });
  const text = await read(response, ask, signal);
  return { ask, status: response.status, headers: response.headers, text, body: parse(text) };
}

// Node requires `duplex` for a streamed body; the DOM's types lack it.
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

// Node's message is only "fetch failed"; the cause has the reason.
function wordsOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = Object(cause).code;
  const inner = cause === undefined ? '' : messageOf(cause) || (typeof code === 'string' ? code : '');
  return [messageOf(error), inner].filter(Boolean).join(': ').replace(/\.$/, '');
}
