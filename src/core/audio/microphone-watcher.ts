import type { Call } from '../call.js';
import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { Microphone, MicrophoneTrack } from '../ports/transport.js';

/** What a watch needs from its conversation. */
export interface MicrophoneWatcherHost {
  readonly call: Call;
  /** Opens what is chosen, or what there is instead. */
  readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
  /** The chosen device's id; undefined where any will do. */
  readonly chosen: () => string | undefined;
  /** Another microphone is open, and is to be heard from now on. */
  readonly changed: (microphone: Microphone) => void;
  readonly warn: Warn;
}

/**
 * Keeps a call's microphone: one that was unplugged is replaced by the system's next one, or, where there is none,
 * by the first that is plugged in; a chosen one is used again once it is back. Meanwhile the call goes on: the user
 * hears, and can type.
 */
export class MicrophoneWatcher {
  readonly #host: MicrophoneWatcherHost;
  #track: MicrophoneTrack | undefined;
  #opening = false;
  /** Another one was chosen. */
  #wanted = false;

  constructor(host: MicrophoneWatcherHost) {
    this.#host = host;
    this.#look();
    const { signal } = host.call;
    devices()?.addEventListener('devicechange', () => void this.#devicesChanged(), { signal });
  }

  /** Looks after the call's present microphone from now on, and opens another one where that one has ended. */
  async check(): Promise<void> {
    await this.#replace();
  }

  /** Another one was chosen: opens it, and lets go of the present one once that is done. */
  async reopen(): Promise<void> {
    this.#wanted = true;
    await this.#replace();
  }

  async #devicesChanged(): Promise<void> {
    if (await this.#isBack()) await this.reopen();
    else await this.#replace();
  }

  /** Whether the chosen device is there, and another one is used instead. */
  async #isBack(): Promise<boolean> {
    const chosen = this.#host.chosen();
    const { deviceId } = this.#track?.getSettings?.() ?? {};
    if (!chosen || !deviceId || deviceId === chosen) return false;
    const all = await devices()?.enumerateDevices();
    return all?.some(device => device.kind === 'audioinput' && device.deviceId === chosen) ?? false;
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

  get #ended(): boolean {
    return this.#track?.readyState === 'ended';
  }

  async #replace(): Promise<void> {
    const { call, open, changed, warn } = this.#host;
    if (this.#opening || call.signal.aborted || !(this.#wanted || this.#ended)) return;
    this.#opening = true;
    try {
      do {
        this.#wanted = false;
        const microphone = await open(call.signal);
        call.adopt(microphone);
        if (!microphone || call.signal.aborted) return;
        this.#look();
        changed(microphone);
        // Yet another one may have been chosen while this one was opened: the last choice counts.
      } while (this.#wanted);
    } catch (error) {
      if (!call.signal.aborted)
        warn(this.#ended ? 'microphone-lost' : 'device-unavailable', messageOf(error), error);
    } finally {
      this.#opening = false;
    }
    if (this.#wanted) await this.#replace();
  }
}

/** Missing in hosts that are no browser, and on pages that are not secure. */
function devices(): MediaDevices | undefined {
  return globalThis.navigator?.mediaDevices;
}
