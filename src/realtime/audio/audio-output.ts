import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { OutputSettings } from '../../core/ports/audio-settings.js';

/** Plays the agent's voice: applies the chosen device and volume to all of a connection's audio elements. */
export class AudioOutput {
  readonly #warn: Warn;
  readonly #speakers = new Set<HTMLAudioElement>();
  readonly #closing = new AbortController();
  #settings: OutputSettings;
  /** The unusable device of the last warning. */
  #missed: string | undefined;

  constructor(settings: OutputSettings, warn: Warn) {
    this.#settings = settings;
    this.#warn = warn;
    const listener = { signal: this.#closing.signal };
    globalThis.navigator?.mediaDevices?.addEventListener?.(
      'devicechange',
      () => void this.#devicesChanged(),
      listener,
    );
  }

  add(speaker: HTMLAudioElement): void {
    this.#speakers.add(speaker);
    this.#apply(speaker);
  }

  use(settings: OutputSettings): void {
    this.#settings = settings;
    this.#missed = undefined;
    for (const speaker of this.#speakers) this.#apply(speaker);
  }

  close(): void {
    this.#closing.abort();
    this.#speakers.clear();
  }

  #apply(speaker: HTMLAudioElement): void {
    // Without effect on iOS, where the phone's buttons are the only volume control.
    speaker.volume = this.#settings.volume ?? 1;
    void this.#route(speaker);
  }

  async #route(speaker: HTMLAudioElement): Promise<void> {
    const wanted = this.#settings.outputDeviceId || '';
    if (wanted === (speaker.sinkId ?? '')) return;
    try {
      if (!speaker.setSinkId) throw new Error('This browser plays on the system’s speaker only.');
      await speaker.setSinkId(wanted);
    } catch (error) {
      if (this.#settings.outputDeviceId === wanted) this.#miss(wanted, error);
      // Falls back to the system's speaker, because the previous device is no longer chosen.
      await speaker.setSinkId?.('').catch(() => {});
    }
  }

  /** Falls back to the system's speaker if the chosen one is unplugged, and uses it again once it is back. */
  async #devicesChanged(): Promise<void> {
    const { outputDeviceId: wanted } = this.#settings;
    if (!wanted) return;
    const all = await navigator.mediaDevices.enumerateDevices();
    const there = all.some(({ kind, deviceId }) => kind === 'audiooutput' && deviceId === wanted);
    if (this.#closing.signal.aborted) return;
    if (there) {
      this.#missed = undefined;
      for (const speaker of this.#speakers) void this.#route(speaker);
      return;
    }
    this.#miss(wanted, new Error('It is gone.'));
    for (const speaker of this.#speakers) speaker.setSinkId?.('').catch(() => {});
  }

  #miss(device: string, error: unknown): void {
    if (this.#missed === device || this.#closing.signal.aborted) return;
    this.#missed = device;
    this.#warn('device-unavailable', `The chosen speaker: ${messageOf(error)}`, error);
  }
}
