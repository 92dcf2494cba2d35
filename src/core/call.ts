import type { Microphone } from './ports/transport.js';
import { stopStream } from './util/stop-stream.js';

/** One call from start to stop. Owns everything that must be released with it. */
export class Call {
  readonly #controller: AbortController;
  /** Identifies this call at the backend; 32 hex digits. */
  readonly key: string;
  /** Whether the next page can resume it, so that its release does not end the conversation. Set before the release. */
  saved = false;
  #microphone: Microphone | undefined;
  #muted = false;
  #held = false;
  #beforeRelease: () => void = () => {};

  /** The session can abort the controller before the call's code is there. */
  constructor(key = randomKey(), controller = new AbortController()) {
    this.key = key;
    this.#controller = controller;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get microphone(): Microphone | undefined {
    return this.#microphone;
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** Whether the microphone is neither muted nor held back. Does not check whether there is one. */
  get audible(): boolean {
    return !this.#muted && !this.#held;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    for (const track of this.#microphone?.getAudioTracks() ?? []) track.enabled = this.audible;
  }

  /** Holds the microphone back, in addition to muting, until the push-to-talk button is pressed. */
  hold(held: boolean): void {
    this.#held = held;
    this.mute(this.#muted);
  }

  /**
   * Takes ownership of the stream: mutes it before anything is sent, and releases it with the call, or at once if the
   * call is over.
   */
  adopt(microphone: Microphone | undefined): void {
    stopStream(this.#microphone);
    this.#microphone = microphone;
    this.mute(this.#muted);
    if (this.signal.aborted) stopStream(microphone);
  }

  /** Sets a callback for the first step of the release. */
  beforeRelease(close: () => void): void {
    this.#beforeRelease = close;
  }

  /** Idempotent. Anything that arrives later sees the aborted signal and releases itself. */
  release(): void {
    // First, because closing still reports what it cuts off.
    this.#beforeRelease();
    this.#controller.abort();
    stopStream(this.#microphone);
  }
}

/** Not `crypto.randomUUID`, which is missing on insecure pages: their start must fail with a readable error instead. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Not `Array.from`, which old libraries on a page may have replaced.
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
