import { messageOf } from '../errors/errors.js';
export class MicrophoneWatcher {
    #context;
    #source;
    #track;
    #opening = false;
    #wanted = false;
    constructor(context, source) {
        this.#context = context;
        this.#source = source;
        this.#look();
        const { signal } = context.call;
        devices()?.addEventListener('devicechange', () => void this.#devicesChanged(), { signal });
    }
    async check() {
        await this.#replace();
    }
    async reopen() {
        this.#wanted = true;
        await this.#replace();
    }
    async #devicesChanged() {
        if (await this.#isBack())
            await this.reopen();
        else
            await this.#replace();
    }
    async #isBack() {
        const chosen = this.#source.chosen();
        const { deviceId } = this.#track?.getSettings?.() ?? {};
        if (!chosen || !deviceId || deviceId === chosen)
            return false;
        const all = await devices()?.enumerateDevices();
        return all?.some(device => device.kind === 'audioinput' && device.deviceId === chosen) ?? false;
    }
    #look() {
        const { call, warn } = this.#context;
        const [track] = call.microphone?.getAudioTracks() ?? [];
        if (!track || track === this.#track)
            return;
        this.#track = track;
        const { signal } = call;
        track.addEventListener?.('ended', () => void this.#replace(), { signal });
        track.addEventListener?.('mute', () => warn('microphone-silent', track.label), { signal });
    }
    get #ended() {
        return this.#track?.readyState === 'ended';
    }
    async #replace() {
        const { call, connection, warn } = this.#context;
        if (this.#opening || call.signal.aborted || !(this.#wanted || this.#ended))
            return;
        this.#opening = true;
        try {
            do {
                this.#wanted = false;
                const microphone = await this.#source.open(call.signal);
                call.adopt(microphone);
                if (!microphone || call.signal.aborted)
                    return;
                this.#look();
                connection()?.useMicrophone(microphone);
            } while (this.#wanted);
        }
        catch (error) {
            if (!call.signal.aborted)
                warn(this.#ended ? 'microphone-lost' : 'device-unavailable', messageOf(error), error);
        }
        finally {
            this.#opening = false;
        }
        if (this.#wanted)
            await this.#replace();
    }
}
function devices() {
    return globalThis.navigator?.mediaDevices;
}
