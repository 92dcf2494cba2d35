import type { Call } from '../call.js';
import type { Warn } from '../errors/warnings.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { Levels } from '../model/session-state.js';
import type { AudioSettings, OutputSettings } from '../ports/audio-settings.js';
import type { Connection, Meter } from '../ports/connection.js';
import type { OpenMicrophone } from '../ports/transport.js';
import { MicrophoneWatcher } from './microphone-watcher.js';
import { openChosenMicrophone } from './open-chosen-microphone.js';
import { PushToTalk } from './push-to-talk.js';

/** What a call's sound needs from its conversation. */
export interface CallAudioHost {
  readonly call: Call;
  readonly settings: AudioSettings;
  readonly open: OpenMicrophone;
  /** Undefined while there is none. */
  readonly connection: () => Connection | undefined;
  /** What the page has chosen of the session's settings by now. */
  readonly session: () => SessionSettings;
  /** The user has begun to talk, or has stopped. */
  readonly changed: () => void;
  readonly warn: Warn;
  /** Undefined where nothing can be measured. */
  readonly meter: Meter | undefined;
}

/** The sound of a call, over all its connections: both devices, how loud it is, and who may be heard. */
export class CallAudio {
  readonly #host: CallAudioHost;
  readonly #talk: PushToTalk;
  readonly #microphone: MicrophoneWatcher;
  #settings: AudioSettings;
  /** The volume that the page was told of already. */
  #refused: unknown;

  constructor(host: CallAudioHost) {
    const { call, open, connection, warn, changed } = host;
    this.#host = host;
    this.#settings = this.#checked(host.settings);
    this.#talk = new PushToTalk({ call, connection, manual: () => this.#manual, changed });
    this.#talk.use(Boolean(host.settings.pushToTalk));
    this.#microphone = new MicrophoneWatcher({
      call,
      open: signal => openChosenMicrophone({ open, settings: this.#settings, signal, warn }),
      chosen: () => (this.#settings.mediaStream ? undefined : this.#settings.inputDeviceId),
      changed: microphone => connection()?.useMicrophone(microphone),
      warn,
    });
  }

  /** Read at each frame of a picture: nothing is measured where nobody reads. */
  get levels(): Levels {
    const { call, connection, meter } = this.#host;
    return {
      input: (call.audible && meter?.level('input', call.microphone)) || 0,
      output: meter?.level('output', connection()?.voice) ?? 0,
    };
  }

  get output(): OutputSettings {
    const { outputDeviceId, volume } = this.#settings;
    return { outputDeviceId, volume };
  }

  /** The session's settings for a new connection. */
  get session(): SessionSettings {
    const settings = this.#host.session();
    return this.#manual ? { ...settings, turnDetection: null } : settings;
  }

  get talking(): boolean {
    return this.#talk.talking;
  }

  /** Whether a turn of the user is under way that the service does not hear begin and end. */
  get busy(): boolean {
    return this.#talk.busy;
  }

  talk(pressed: boolean): boolean {
    return this.#talk.talk(pressed);
  }

  /** Changes these settings in the running call. */
  set(changes: AudioSettings): void {
    const before = this.#settings;
    const heardBefore = this.#manual;
    const now = this.#checked({ ...before, ...changes });
    this.#settings = now;
    const { call, connection } = this.#host;
    if (before.outputDeviceId !== now.outputDeviceId || before.volume !== now.volume)
      connection()?.useOutput(this.output);
    const other = before.inputDeviceId !== now.inputDeviceId || before.mediaStream !== now.mediaStream;
    if (other && call.microphone) void this.#microphone.reopen();
    if (this.#talk.on === Boolean(now.pushToTalk)) return;
    this.#talk.use(Boolean(now.pushToTalk));
    if (this.#manual !== heardBefore) connection()?.hearTurns(!this.#manual);
    this.#host.changed();
  }

  /** Opens another microphone where the present one has ended. */
  async check(): Promise<void> {
    await this.#microphone.check();
  }

  /** The connection is gone, and with it what the user was saying. */
  broken(): void {
    this.#talk.drop();
  }

  close(): void {
    this.#talk.drop();
    this.#host.meter?.close();
  }

  /** A turn detection that the page has asked for hears the end of a turn by itself. */
  get #manual(): boolean {
    return this.#talk.on && !this.#host.session().turnDetection;
  }

  #checked(settings: AudioSettings): AudioSettings {
    const volume: unknown = settings.volume ?? 1;
    const usable = typeof volume === 'number' && !Number.isNaN(volume);
    if (!usable && !Object.is(volume, this.#refused))
      this.#host.warn('attribute-invalid', `volume: ${String(volume)} is no number from 0 to 1.`);
    this.#refused = usable ? undefined : volume;
    return { ...settings, volume: usable ? Math.min(1, Math.max(0, volume)) : 1 };
  }
}
