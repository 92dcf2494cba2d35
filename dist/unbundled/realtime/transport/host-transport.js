import { toVoiceError, VoiceError } from '../../core/errors/errors.js';
export class HostTransport {
    #open;
    #options;
    #listener;
    #transport;
    #status = 'connecting';
    #early = [];
    #settle;
    constructor(open, options, listener) {
        this.#open = open;
        this.#options = options;
        this.#listener = listener;
    }
    get status() {
        return this.#status;
    }
    get realtimeCallId() {
        return this.#transport?.realtimeCallId;
    }
    async connect(secret) {
        const ready = new Promise((resolve, reject) => {
            this.#settle = { resolve, reject };
        });
        ready.catch(() => { });
        try {
            this.#transport = this.#open(this.#options, {
                frame: text => this.#frame(text),
                trouble: active => this.#listener.trouble(active),
                closed: () => this.close(),
            });
            this.#transport.connect(secret).then(() => this.#opened(), this.#settle?.reject);
            await ready;
        }
        catch (error) {
            throw toVoiceError(error, 'realtime-unreachable');
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
        if (this.#status === 'disconnected')
            return;
        this.#status = 'disconnected';
        this.#settle?.reject(new VoiceError('connection-lost', 'It was closed while it connected.'));
        void this.#release();
        this.#listener.closed();
    }
    #opened() {
        if (this.#status !== 'connecting')
            return;
        const early = this.#early ?? [];
        this.#early = undefined;
        this.#listener.opened();
        for (const text of early)
            this.#frame(text);
    }
    #frame(text) {
        if (this.#early)
            return void this.#early.push(text);
        this.#listener.frame(text);
        if (this.#status === 'connecting' && isAcknowledgement(text)) {
            this.#status = 'connected';
            this.#settle?.resolve();
        }
    }
    async #release() {
        try {
            await this.#transport?.close();
        }
        catch {
        }
    }
}
function isAcknowledgement(text) {
    try {
        return Object(JSON.parse(text)).type === 'session.updated';
    }
    catch {
        return false;
    }
}
