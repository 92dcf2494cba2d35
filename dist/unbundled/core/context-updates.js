import { cutText } from './util/cut-text.js';
const maxRememberedLength = 8_000;
export class ContextUpdates {
    #context;
    #outbox;
    #settings;
    #notes;
    constructor(context, outbox, notes = []) {
        this.#context = context;
        this.#outbox = outbox;
        this.#settings = context.options.settings ?? {};
        this.#notes = [...notes];
    }
    get settings() {
        return this.#settings;
    }
    get notes() {
        return this.#notes;
    }
    inform(text, answer) {
        const words = String(text).trim();
        const connection = this.#context.connection();
        if (!words)
            return this.#refuse('It has no words.');
        if (!connection)
            return this.#outbox.add({ kind: 'note', text: words, answer });
        if (!connection.inform(words, answer))
            return false;
        this.#remember(words);
        return true;
    }
    async sendImage(image, text) {
        return (await this.#connected()?.sendImage(image, text.trim())) ?? false;
    }
    update(settings) {
        const before = this.#settings;
        this.#settings = { ...before, ...settings };
        const refused = () => {
            const undone = Object.keys(settings).map(name => [name, before[name]]);
            this.#settings = { ...this.#settings, ...Object.fromEntries(undone) };
        };
        return this.#context.connection()?.update(settings, refused) ?? true;
    }
    listenFor(language) {
        const { transcription } = this.#settings;
        const { mode, transcriptionModel } = this.#context.options;
        if (transcription === null || mode === 'text' || (transcriptionModel === '' && !transcription))
            return;
        const { languages: _, ...others } = transcription ?? {};
        this.update({ transcription: { ...others, language } });
    }
    sendEvent(event) {
        if (typeof Object(event).type !== 'string')
            return this.#refuse('An event needs a type.');
        return this.#connected()?.sendEvent(event) ?? false;
    }
    #connected() {
        const connection = this.#context.connection();
        if (!connection)
            this.#context.warn('not-connected');
        return connection;
    }
    #refuse(why) {
        this.#context.warn('not-sent', why);
        return false;
    }
    #remember(text) {
        this.#notes.push(cutText(text, maxRememberedLength));
        while (this.#notes.join('').length > maxRememberedLength)
            this.#notes.shift();
    }
}
