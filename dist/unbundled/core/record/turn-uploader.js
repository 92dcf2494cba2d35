import { toVoiceError } from '../errors/errors.js';
import { backoffMs, pause } from '../util/backoff.js';
const keepaliveBytes = 64 * 1024;
const lastAttempts = 5;
export class TurnUploader {
    #options;
    #archive;
    #letters = [];
    #onItsWay;
    #failures = 0;
    #recording;
    #ended = false;
    #left = false;
    #hurry = new AbortController();
    #sending = Promise.resolve();
    constructor(options) {
        this.#options = options;
        this.#recording = options.speaker.memory_mode === 'persistent';
        options.archive.then(archive => {
            this.#archive = archive;
            void this.#send();
        }, error => this.#give(toVoiceError(error, 'sdk-unavailable')));
    }
    add(turn) {
        if (!this.#recording || this.#ended)
            return;
        this.#post('turns', { turn });
        void this.#send();
    }
    async end(end) {
        this.#close(end);
        this.#failures = 0;
        this.#hurry.abort();
        await this.#send();
    }
    leave(end) {
        if (end)
            this.#close(end);
        if (this.#left || !this.#archive)
            return;
        this.#left = this.#ended;
        let room = keepaliveBytes - (this.#onItsWay?.bytes ?? 0) - (this.#letters.find(isEnd)?.bytes ?? 0);
        for (const letter of this.#letters) {
            if (letter === this.#onItsWay)
                continue;
            if (!isEnd(letter))
                room -= letter.bytes;
            const keepalive = isEnd(letter) || room >= 0;
            this.#archive.file(letter.endpoint, letter.body, { keepalive, leaving: true }).then(() => this.#drop(letter), () => this.#send());
        }
    }
    #close(end) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#post('sessionEnd', end);
    }
    #post(endpoint, content) {
        const body = { ...this.#options.speaker, ...content };
        const bytes = new TextEncoder().encode(JSON.stringify(body)).length;
        this.#letters.push({ endpoint, body, bytes });
    }
    #send() {
        this.#sending = this.#sending.then(() => this.#sendAll());
        return this.#sending;
    }
    async #sendAll() {
        const archive = await this.#options.archive.catch(() => undefined);
        while (archive && !this.#left) {
            const [letter] = this.#letters;
            if (!letter)
                return;
            await this.#sendOne(archive, letter);
        }
    }
    async #sendOne(archive, letter) {
        this.#onItsWay = letter;
        const keepalive = letter.bytes < keepaliveBytes;
        try {
            const filing = await archive.file(letter.endpoint, letter.body, { keepalive, leaving: false });
            this.#onItsWay = undefined;
            this.#failures = 0;
            this.#filed(letter, filing);
        }
        catch (error) {
            this.#onItsWay = undefined;
            await this.#failed(letter, toVoiceError(error));
        }
    }
    #filed(letter, { outcome, detail }) {
        this.#drop(letter);
        if (outcome === 'taken' || isEnd(letter))
            return;
        if (outcome === 'not-offered')
            this.#stopRecording();
        if (outcome === 'refused' || (this.#options.asked && detail))
            this.#options.warn('turns-unavailable', detail);
    }
    async #failed(letter, error) {
        this.#failures += 1;
        if (this.#ended && this.#failures >= lastAttempts)
            return this.#give(error, letter);
        const ms = Math.max(backoffMs(this.#failures), (error.retryAfter ?? 0) * 1000);
        if (this.#hurry.signal.aborted)
            this.#hurry = new AbortController();
        await pause(ms, this.#hurry.signal);
    }
    #give(error, letter) {
        const lost = this.#letters.filter(other => !isEnd(other)).length;
        this.#stopRecording();
        if (letter && isEnd(letter))
            this.#drop(letter);
        this.#failures = 0;
        if (lost || this.#options.asked)
            this.#options.warn('turns-unavailable', `${error.code}: ${error.detail}`, error);
    }
    #stopRecording() {
        this.#recording = false;
        this.#letters = this.#letters.filter(isEnd);
    }
    #drop(letter) {
        this.#letters = this.#letters.filter(other => other !== letter);
    }
}
function isEnd({ endpoint }) {
    return endpoint === 'sessionEnd';
}
