import type { CallContext } from '../call-context.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { Levels } from '../model/session-state.js';
import type { AudioSettings, OutputSettings } from '../ports/audio-settings.js';
import type { Meter } from '../ports/connection.js';
import { MicrophoneWatcher } from './microphone-watcher.js';
import { openChosenMicrophone } from './open-chosen-microphone.js';
import { PushToTalk } from './push-to-talk.js';

type AudioContext = Pick<CallContext, 'call' | 'options' | 'ports' | 'connection' | 'warn' | 'changed'>;

/** The audio of a call, over all its connections: devices, volume, levels and push-to-talk. */
export class CallAudio {
  readonly #context: AudioContext;
  /** The session settings that the page has chosen so far. */
  readonly #session: () => SessionSettings;
  readonly #meter: Meter | undefined;
  readonly #talk: PushToTalk;
  readonly #microphone: MicrophoneWatcher;
  #settings: AudioSettings;
  /** The unusable volume of the last warning, so that each is reported once. */
  #refused: unknown;

  /** Without a meter, levels are 0. */
  constructor(context: AudioContext, session: () => SessionSettings, meter: Meter | undefined) {
    const { options, ports, warn } = context;
    this.#context = context;
    this.#session = session;
    this.#meter = meter;
    this.#settings = this.#checked(options);
    this.#talk = new PushToTalk(context, () => this.#manual);
    this.#talk.use(Boolean(options.pushToTalk));
    const open = ports.openMicrophone;
    this.#microphone = new MicrophoneWatcher(context, {
      open: signal => openChosenMicrophone({ open, settings: this.#settings, signal, warn }),
      chosen: () => (this.#settings.mediaStream ? undefined : this.#settings.inputDeviceId),
    });
  }

  /** Measured on each read, which the visualizer does on each animation frame. */
  get levels(): Levels {
    const { call, connection } = this.#context;
    return {
      input: (call.audible && this.#meter?.level('input', call.microphone)) || 0,
      output: this.#meter?.level('output', connection()?.voice) ?? 0,
    };
  }

  get output(): OutputSettings {
    const { outputDeviceId, volume } = this.#settings;
    return { outputDeviceId, volume };
  }

  /** The session's settings for a new connection. */
  get session(): SessionSettings {
    const settings = this.#session();
    return this.#manual ? { ...settings, turnDetection: null } : settings;
  }

  get talking(): boolean {
    return this.#talk.talking;
  }

  /** Whether the user has a push-to-talk turn in progress, which the service does not detect. */
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
    const { call, connection } = this.#context;
    if (before.outputDeviceId !== now.outputDeviceId || before.volume !== now.volume)
      connection()?.useOutput(this.output);
    const other = before.inputDeviceId !== now.inputDeviceId || before.mediaStream !== now.mediaStream;
    if (other && call.microphone) void this.#microphone.reopen();
    if (this.#talk.on === Boolean(now.pushToTalk)) return;
    this.#talk.use(Boolean(now.pushToTalk));
    if (this.#manual !== heardBefore) connection()?.hearTurns(!this.#manual);
    this.#context.changed();
  }

  /** Opens another microphone if the current one has ended. */
  async check(): Promise<void> {
    await this.#microphone.check();
  }

  /** The connection is lost: drops what the user was saying. */
  broken(): void {
    this.#talk.drop();
  }

  close(): void {
    this.#talk.drop();
    this.#meter?.close();
  }

  /** Whether we report the user's turns. If the page has set a turn detection, the service detects them itself. */
  get #manual(): boolean {
    return this.#talk.on && !this.#session().turnDetection;
  }

  #checked(settings: AudioSettings): AudioSettings {
    const volume: unknown = settings.volume ?? 1;
    const usable = typeof volume === 'number' && !Number.isNaN(volume);
    if (!usable && !Object.is(volume, this.#refused))
      this.#context.warn(
        'attribute-invalid',
        `\`volume\` must be a number from 0 to 1, not ${String(volume)}; using 1.`,
      );
    this.#refused = usable ? undefined : volume;
    return { ...settings, volume: usable ? Math.min(1, Math.max(0, volume)) : 1 };
  }
}
