import { messageOf } from '../../core/errors/errors.js';
export class AudioOutput {
    #warn;
    #speakers = new Set();
    #closing = new AbortController();
    #settings;
    #missed;
    constructor(settings, warn) {
        this.#settings = settings;
        this.#warn = warn;
        const listener = { signal: this.#closing.signal };
        globalThis.navigator?.mediaDevices?.addEventListener?.('devicechange', () => void this.#devicesChanged(), listener);
    }
    add(speaker) {
        this.#speakers.add(speaker);
        this.#apply(speaker);
    }
    use(settings) {
        this.#settings = settings;
        this.#missed = undefined;
        for (const speaker of this.#speakers)
            this.#apply(speaker);
    }
    close() {
        this.#closing.abort();
        this.#speakers.clear();
    }
    #apply(speaker) {
        speaker.volume = this.#settings.volume ?? 1;
        void this.#route(speaker);
    }
    async #route(speaker) {
        const wanted = this.#settings.outputDeviceId || '';
        if (wanted === (speaker.sinkId ?? ''))
            return;
        try {
            if (!speaker.setSinkId)
                throw new Error('This browser plays on the system’s speaker only.');
            await speaker.setSinkId(wanted);
        }
        catch (error) {
            if (this.#settings.outputDeviceId === wanted)
                this.#miss(wanted, error);
            await speaker.setSinkId?.('').catch(() => { });
        }
    }
    async #devicesChanged() {
        const { outputDeviceId: wanted } = this.#settings;
        if (!wanted)
            return;
        const all = await navigator.mediaDevices.enumerateDevices();
        const there = all.some(({ kind, deviceId }) => kind === 'audiooutput' && deviceId === wanted);
        if (this.#closing.signal.aborted)
            return;
        if (there) {
            this.#missed = undefined;
            for (const speaker of this.#speakers)
                void this.#route(speaker);
            return;
        }
        this.#miss(wanted, new Error('It is gone.'));
        for (const speaker of this.#speakers)
            speaker.setSinkId?.('').catch(() => { });
    }
    #miss(device, error) {
        if (this.#missed === device || this.#closing.signal.aborted)
            return;
        this.#missed = device;
        this.#warn('device-unavailable', `The chosen speaker: ${messageOf(error)}`, error);
    }
}
