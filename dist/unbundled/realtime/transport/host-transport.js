import { toVoiceError, VoiceError } from '../../core/errors/errors.js';
import { closedEarly } from './call-answer.js';
const connectLimitMs = 25_000;
export class HostTransport {
    #open;
    #options;
    #listener;
    #transport;
    #closed = false;
    #early = [];
    #reject;
    constructor(open, options) {
        this.#open = open;
        this.#options = options;
    }
    get closed() {
        return this.#closed;
    }
    get realtimeCallId() {
        return this.#transport?.realtimeCallId;
    }
    listen(listener) {
        this.#listener = listener;
    }
    async connect(secret) {
        let timer;
        try {
            await new Promise((resolve, reject) => {
                this.#reject = reject;
                const late = new VoiceError('connect-timeout', `Waited ${connectLimitMs / 1000} s for the host’s transport.`);
                timer = setTimeout(() => reject(late), connectLimitMs);
                this.#transport = this.#open(this.#options, {
                    frame: text => this.#frame(text),
                    trouble: active => this.#listener?.trouble(active),
                    closed: () => this.close(),
                });
                this.#transport.connect({ apiKey: secret }).then(() => resolve(this.#opened()), reject);
            });
        }
        catch (error) {
            throw toVoiceError(error, 'realtime-unreachable');
        }
        finally {
            clearTimeout(timer);
        }
    }
    post(event) {
        if (!this.#transport)
            throw new Error('The transport is not open.');
        this.#transport.post(event);
    }
    useMicrophone(microphone) {
        this.#transport?.useMicrophone?.(microphone);
    }
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#reject?.(closedEarly());
        void this.#release();
        this.#listener?.closed();
    }
    #opened() {
        if (this.#closed)
            return;
        const early = this.#early ?? [];
        this.#early = undefined;
        this.#listener?.opened();
        for (const text of early)
            this.#frame(text);
    }
    #frame(text) {
        if (this.#early)
            this.#early.push(text);
        else
            this.#listener?.frame(text);
    }
    async #release() {
        try {
            await this.#transport?.close();
        }
        catch {
        }
    }
}
