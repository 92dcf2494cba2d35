import type { Upstream } from './upstream.js';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Audio as it comes from a service, piece by piece. Its first piece is there before anything is answered. */
export class AudioPieces {
  readonly #upstream: Upstream;
  readonly #signal: AbortSignal;
  readonly #reader: Reader;
  #first: Uint8Array | undefined;

  private constructor(upstream: Upstream, signal: AbortSignal, reader: Reader, first: Uint8Array) {
    this.#upstream = upstream;
    this.#signal = signal;
    this.#reader = reader;
    this.#first = first;
    // A page that leaves between two pieces must stop the paid service too.
    signal.addEventListener('abort', () => this.cancel(), { once: true });
    if (signal.aborted) this.cancel();
  }

  /** Waits for the first piece; refuses an answer that is not audio, or empty. */
  static async open(response: Response, upstream: Upstream, signal: AbortSignal): Promise<AudioPieces> {
    const reader = response.body?.getReader();
    const first = reader && isAudio(response) ? await nextOf(reader) : undefined;
    if (reader && first) return new AudioPieces(upstream, signal, reader, first);
    void reader?.cancel().catch(() => {});
    return upstream.fail('upstream_invalid_response', 'answered without audio');
  }

  /** The next piece, undefined at the end; a break or a silence is a Refusal, with one warning. */
  async next(): Promise<Uint8Array | undefined> {
    const first = this.#first;
    this.#first = undefined;
    if (first) return first;
    try {
      const broke = ['upstream_error', 'broke off in the middle'] as const;
      return await this.#upstream.attempt(this.#signal, broke, () => nextOf(this.#reader));
    } catch (refusal) {
      this.cancel();
      throw refusal;
    }
  }

  /** Closes the connection to the service; twice is fine. */
  cancel(): void {
    void this.#reader.cancel().catch(() => {});
  }
}

async function nextOf(reader: Reader): Promise<Uint8Array | undefined> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    if (value.length > 0) return value;
  }
}

// Some gateways say nothing better than "bytes".
function isAudio(response: Response): boolean {
  return /^(audio\/|application\/octet-stream\b)/i.test(response.headers.get('content-type') ?? '');
}
