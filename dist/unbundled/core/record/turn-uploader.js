import { toVoiceError } from '../errors/errors.js';
import { backoffMs, pause } from '../util/backoff.js';
import { stringify } from '../util/stringify.js';
const keepaliveBytes = 64 * 1024;
const maxFinalAttempts = 5;
export class TurnUploader {
    #options;
    #archive;
    #queue = [];
    #inFlight;
    #failures = 0;
    #recording;
    #ended = false;
    #left = false;
    #retryNow = new AbortController();
    #sending = Promise.resolve();
    constructor(options) {
        this.#options = options;
        this.#recording = options.speaker.memory_mode === 'persistent';
        options.archive.then(archive => {
            this.#archive = archive;
            void this.#send();
        }, error => this.#giveUp(toVoiceError(error, 'sdk-unavailable')));
    }
    add(turn) {
        if (!this.#recording || this.#ended)
            return;
        this.#enqueue('turns', { turn });
        void this.#send();
    }
    async end(end) {
        this.#close(end);
        this.#failures = 0;
        this.#retryNow.abort();
        await this.#send();
    }
    leave(end) {
        if (end)
            this.#close(end);
        if (this.#left || !this.#archive)
            return;
        this.#left = this.#ended;
        let room = keepaliveBytes - (this.#inFlight?.bytes ?? 0) - (this.#queue.find(isEnd)?.bytes ?? 0);
        for (const upload of this.#queue) {
            if (upload === this.#inFlight)
                continue;
            if (!isEnd(upload))
                room -= upload.bytes;
            const keepalive = isEnd(upload) || room >= 0;
            this.#archive.file(upload.endpoint, upload.body, { keepalive, leaving: true }).then(() => this.#drop(upload), () => this.#send());
        }
    }
    #close(end) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#enqueue('sessionEnd', end);
    }
    #enqueue(endpoint, content) {
        const body = { ...this.#options.speaker, ...content };
        const bytes = new TextEncoder().encode(stringify(body)).length;
        this.#queue.push({ endpoint, body, bytes });
    }
    #send() {
        this.#sending = this.#sending.then(() => this.#sendAll());
        return this.#sending;
    }
    async #sendAll() {
        const archive = await this.#options.archive.catch(() => undefined);
        while (archive && !this.#left) {
            const [upload] = this.#queue;
            if (!upload)
                return;
            await this.#sendOne(archive, upload);
        }
    }
    async #sendOne(archive, upload) {
        this.#inFlight = upload;
        const keepalive = upload.bytes < keepaliveBytes;
        try {
            const filing = await archive.file(upload.endpoint, upload.body, { keepalive, leaving: false });
            this.#inFlight = undefined;
            this.#failures = 0;
            this.#filed(upload, filing);
        }
        catch (error) {
            this.#inFlight = undefined;
            await this.#failed(upload, toVoiceError(error));
        }
    }
    #filed(upload, { outcome, detail }) {
        this.#drop(upload);
        if (outcome === 'taken' || isEnd(upload))
            return;
        if (outcome === 'not-offered')
            this.#stopRecording();
        if (outcome === 'refused' || (this.#options.asked && detail))
            this.#options.warn('turns-unavailable', detail);
    }
    async #failed(upload, error) {
        this.#failures += 1;
        if (this.#ended && this.#failures >= maxFinalAttempts)
            return this.#giveUp(error, upload);
        const ms = Math.max(backoffMs(this.#failures), (error.retryAfter ?? 0) * 1000);
        if (this.#retryNow.signal.aborted)
            this.#retryNow = new AbortController();
        await pause(ms, this.#retryNow.signal);
    }
    #giveUp(error, upload) {
        const lost = this.#queue.filter(other => !isEnd(other)).length;
        this.#stopRecording();
        if (upload && isEnd(upload))
            this.#drop(upload);
        this.#failures = 0;
        if (lost || this.#options.asked)
            this.#options.warn('turns-unavailable', `${error.code}: ${error.detail}`, error);
    }
    #stopRecording() {
        this.#recording = false;
        this.#queue = this.#queue.filter(isEnd);
    }
    #drop(upload) {
        this.#queue = this.#queue.filter(other => other !== upload);
    }
}
function isEnd({ endpoint }) {
    return endpoint === 'sessionEnd';
}
