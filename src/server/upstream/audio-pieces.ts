import type { Upstream } from './upstream.js';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Audio from a service, piece by piece. The first piece is read before the endpoint answers. */
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
    // A page that leaves between two pieces must stop the paid service too, so that it costs nothing more.
    signal.addEventListener('abort', () => this.cancel(), { once: true });
    if (signal.aborted) this.cancel();
  }

  /** Waits for the first piece. Throws a Refusal if the answer is empty or not audio. */
  static async open(response: Response, upstream: Upstream, signal: AbortSignal): Promise<AudioPieces> {
    const reader = response.body?.getReader();
    const first = reader && isAudio(response) ? await nextOf(reader) : undefined;
    if (reader && first) return new AudioPieces(upstream, signal, reader, first);
    void reader?.cancel().catch(() => {});
    return upstream.fail('upstream_invalid_response', 'answered without audio');
  }

  /** Returns the next piece, or undefined at the end. Throws a Refusal, with one warning, if the stream fails. */
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

  /** Closes the connection to the service. Can be called repeatedly. */
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

// Some gateways send no better type than "bytes".
function isAudio(response: Response): boolean {
  return /^(audio\/|application\/octet-stream\b)/i.test(response.headers.get('content-type') ?? '');
}
