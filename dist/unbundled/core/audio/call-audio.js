import { MicrophoneWatcher } from './microphone-watcher.js';
import { openChosenMicrophone } from './open-chosen-microphone.js';
import { PushToTalk } from './push-to-talk.js';
export class CallAudio {
    #context;
    #session;
    #meter;
    #talk;
    #microphone;
    #settings;
    #refused;
    constructor(context, session, meter) {
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
    get levels() {
        const { call, connection } = this.#context;
        return {
            input: (call.audible && this.#meter?.level('input', call.microphone)) || 0,
            output: this.#meter?.level('output', connection()?.voice) ?? 0,
        };
    }
    get output() {
        const { outputDeviceId, volume } = this.#settings;
        return { outputDeviceId, volume };
    }
    get session() {
        const settings = this.#session();
        return this.#manual ? { ...settings, turnDetection: null } : settings;
    }
    get talking() {
        return this.#talk.talking;
    }
    get busy() {
        return this.#talk.busy;
    }
    talk(pressed) {
        return this.#talk.talk(pressed);
    }
    set(changes) {
        const before = this.#settings;
        const heardBefore = this.#manual;
        const now = this.#checked({ ...before, ...changes });
        this.#settings = now;
        const { call, connection } = this.#context;
        if (before.outputDeviceId !== now.outputDeviceId || before.volume !== now.volume)
            connection()?.useOutput(this.output);
        const other = before.inputDeviceId !== now.inputDeviceId || before.mediaStream !== now.mediaStream;
        if (other && call.microphone)
            void this.#microphone.reopen();
        if (this.#talk.on === Boolean(now.pushToTalk))
            return;
        this.#talk.use(Boolean(now.pushToTalk));
        if (this.#manual !== heardBefore)
            connection()?.hearTurns(!this.#manual);
        this.#context.changed();
    }
    async check() {
        await this.#microphone.check();
    }
    broken() {
        this.#talk.drop();
    }
    close() {
        this.#talk.drop();
        this.#meter?.close();
    }
    get #manual() {
        return this.#talk.on && !this.#session().turnDetection;
    }
    #checked(settings) {
        const volume = settings.volume ?? 1;
        const usable = typeof volume === 'number' && !Number.isNaN(volume);
        if (!usable && !Object.is(volume, this.#refused))
            this.#context.warn('attribute-invalid', `\`volume\` must be a number from 0 to 1, not ${String(volume)}; using 1.`);
        this.#refused = usable ? undefined : volume;
        return { ...settings, volume: usable ? Math.min(1, Math.max(0, volume)) : 1 };
    }
}
