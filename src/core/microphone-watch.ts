import type { Call } from './call.js';
import { messageOf, type Warn } from './errors.js';
import type { Microphone, MicrophoneTrack } from './transport.js';

/** What a watch needs from its conversation. */
export interface MicrophoneWatchHost {
  readonly call: Call;
  readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
  /** Another microphone is open, and is to be heard from now on. */
  readonly changed: (microphone: Microphone) => void;
  readonly warn: Warn;
}

/**
 * Keeps a call's microphone: one that was unplugged is replaced by the system's next one, or, where there is none,
 * by the first that is plugged in. Meanwhile the call goes on: the user hears, and can type.
 */
export class MicrophoneWatch {
  readonly #host: MicrophoneWatchHost;
  #track: MicrophoneTrack | undefined;
  #opening = false;

  constructor(host: MicrophoneWatchHost) {
    this.#host = host;
    this.#look();
    const { signal } = host.call;
    devices()?.addEventListener('devicechange', () => void this.#replace(), { signal });
  }

  /** Looks after the call's present microphone from now on, and opens another one where that one has ended. */
  async check(): Promise<void> {
    await this.#replace();
  }

  #look(): void {
    const { call, warn } = this.#host;
    const [track] = call.microphone?.getAudioTracks() ?? [];
    if (!track || track === this.#track) return;
    this.#track = track;
    const { signal } = call;
    // Neither is told when we stop or mute it ourselves.
    track.addEventListener?.('ended', () => void this.#replace(), { signal });
    track.addEventListener?.('mute', () => warn('microphone-silent', track.label), { signal });
  }

  async #replace(): Promise<void> {
    const { call, open, changed, warn } = this.#host;
    if (this.#opening || this.#track?.readyState !== 'ended' || call.signal.aborted) return;
    this.#opening = true;
    try {
      const microphone = await open(call.signal);
      call.adopt(microphone);
      if (!microphone || call.signal.aborted) return;
      this.#look();
      changed(microphone);
    } catch (error) {
      if (!call.signal.aborted) warn('microphone-lost', messageOf(error), error);
    } finally {
      this.#opening = false;
    }
  }
}

/** Missing in hosts that are no browser, and on pages that are not secure. */
function devices(): EventTarget | undefined {
  return globalThis.navigator?.mediaDevices;
}
