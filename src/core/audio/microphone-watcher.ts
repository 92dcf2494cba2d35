import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import type { Microphone, MicrophoneTrack } from '../ports/transport.js';

/** How a watcher opens microphones. */
export interface MicrophoneSource {
  /** Opens the chosen device, or the default if it is unavailable. */
  readonly open: (signal: AbortSignal) => Promise<Microphone | undefined>;
  /** The chosen device's id; undefined if any device will do. */
  readonly chosen: () => string | undefined;
}

type WatcherContext = Pick<CallContext, 'call' | 'connection' | 'warn'>;

/**
 * Keeps a call's microphone working. Replaces an unplugged one with the system's next device or, if there is none, with
 * the first that is plugged in. Uses a chosen device again once it is back. The call goes on meanwhile: the user hears
 * the agent and can type.
 */
export class MicrophoneWatcher {
  readonly #context: WatcherContext;
  readonly #source: MicrophoneSource;
  #track: MicrophoneTrack | undefined;
  #opening = false;
  /** Another microphone was chosen and is not open yet. */
  #wanted = false;

  constructor(context: WatcherContext, source: MicrophoneSource) {
    this.#context = context;
    this.#source = source;
    this.#look();
    const { signal } = context.call;
    devices()?.addEventListener('devicechange', () => void this.#devicesChanged(), { signal });
  }

  /** Opens another microphone if the current one has ended. */
  async check(): Promise<void> {
    await this.#replace();
  }

  /** Opens the newly chosen microphone, then releases the current one. */
  async reopen(): Promise<void> {
    this.#wanted = true;
    await this.#replace();
  }

  async #devicesChanged(): Promise<void> {
    if (await this.#isBack()) await this.reopen();
    else await this.#replace();
  }

  /** Whether the chosen device is available while another one is in use. */
  async #isBack(): Promise<boolean> {
    const chosen = this.#source.chosen();
    const { deviceId } = this.#track?.getSettings?.() ?? {};
    if (!chosen || !deviceId || deviceId === chosen) return false;
    const all = await devices()?.enumerateDevices();
    return all?.some(device => device.kind === 'audioinput' && device.deviceId === chosen) ?? false;
  }

  #look(): void {
    const { call, warn } = this.#context;
    const [track] = call.microphone?.getAudioTracks() ?? [];
    if (!track || track === this.#track) return;
    this.#track = track;
    const { signal } = call;
    // Neither event is fired when we stop or mute the track ourselves.
    track.addEventListener?.('ended', () => void this.#replace(), { signal });
    track.addEventListener?.('mute', () => warn('microphone-silent', track.label), { signal });
  }

  get #ended(): boolean {
    return this.#track?.readyState === 'ended';
  }

  async #replace(): Promise<void> {
    const { call, connection, warn } = this.#context;
    if (this.#opening || call.signal.aborted || !(this.#wanted || this.#ended)) return;
    this.#opening = true;
    try {
      do {
        this.#wanted = false;
        const microphone = await this.#source.open(call.signal);
        call.adopt(microphone);
        if (!microphone || call.signal.aborted) return;
        this.#look();
        connection()?.useMicrophone(microphone);
        // The user may have chosen again while this one was opened: the last choice counts.
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

/** Undefined outside browsers, and on insecure pages. */
function devices(): MediaDevices | undefined {
  return globalThis.navigator?.mediaDevices;
}
