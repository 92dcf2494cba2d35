import type { Microphone } from './ports/transport.js';
import { stopStream } from './util/stop-stream.js';

/** One call from its start to its stop: everything that must be released with it. */
export class Call {
  readonly #controller = new AbortController();
  /** Tells this call from every other one at the backend; 32 hex digits. */
  readonly key: string;
  /** Whether the next page resumes it: then its release does not end the conversation. Set before the release. */
  saved = false;
  #microphone: Microphone | undefined;
  #muted = false;
  #held = false;
  #beforeRelease: () => void = () => {};

  constructor(key = randomKey()) {
    this.key = key;
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

  /** Whether the user could be heard, if there is a microphone. */
  get audible(): boolean {
    return !this.#muted && !this.#held;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    for (const track of this.#microphone?.getAudioTracks() ?? []) track.enabled = this.audible;
  }

  /** Holds the microphone back, besides muting: a button has to be pressed to be heard. */
  hold(held: boolean): void {
    this.#held = held;
    this.mute(this.#muted);
  }

  /** The stream is the call's from now on: muted before anyone can hear it, released with the call, or at once if it came too late. */
  adopt(microphone: Microphone | undefined): void {
    stopStream(this.#microphone);
    this.#microphone = microphone;
    this.mute(this.#muted);
    if (this.signal.aborted) stopStream(microphone);
  }

  /** Runs once, as the first step of the release. */
  beforeRelease(close: () => void): void {
    this.#beforeRelease = close;
  }

  /** Idempotent. Anything that arrives later sees the aborted signal and releases itself. */
  release(): void {
    // First, because what it cuts off is still reported.
    this.#beforeRelease();
    this.#controller.abort();
    stopStream(this.#microphone);
  }
}

/** `crypto.randomUUID` is missing on pages that are not secure, if we still have to answer with words. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // `Array.from` is not what it was in pages with old libraries.
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
