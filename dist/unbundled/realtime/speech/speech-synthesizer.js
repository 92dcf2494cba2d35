import { synthesize } from '../../contract/synthesize.js';
import { messageOf, VoiceError } from '../../core/errors/errors.js';
import { SentenceCutter } from './sentences.js';
import { SoundQueue } from './sound-queue.js';
import { speakable } from './speakable.js';
export class SpeechSynthesizer {
    #listener;
    #cutter = new SentenceCutter();
    #sounds;
    #warned = new Set();
    #itemId = '';
    #hushed = false;
    #yields = true;
    #closed = false;
    #responding = false;
    #reported = { responding: false, speaking: false };
    constructor(backend, listener, output) {
        this.#listener = listener;
        this.#sounds = new SoundQueue({
            made: speaker => output?.add(speaker),
            fetch: (text, signal) => synthesize(backend, text, signal),
            changed: () => this.#report(),
            failed: error => this.#failed(error),
        });
        this.listener = {
            ...listener,
            responding: active => {
                this.#responding = active;
                this.#report();
            },
        };
    }
    get stream() {
        return this.#sounds.stream;
    }
    read(event) {
        this.#handlers[event.type]?.(event);
    }
    interrupt() {
        this.#hushed = true;
        this.#cutter.end();
        for (const id of this.#sounds.clear())
            this.#listener.item({ id, interrupted: true });
    }
    close() {
        this.#closed = true;
        this.interrupt();
    }
    #handlers = {
        'session.created': event => this.#configured(event),
        'session.updated': event => this.#configured(event),
        'input_audio_buffer.speech_started': () => this.#yields && this.interrupt(),
        'response.created': () => {
            this.#hushed = false;
        },
        'response.output_text.delta': event => this.#delta(event),
        'response.text.delta': event => this.#delta(event),
        'response.output_item.done': () => this.#flush(),
        'response.done': ({ response }) => {
            if (Object(response).status === 'cancelled')
                this.interrupt();
            else
                this.#flush();
        },
    };
    #configured({ session }) {
        const { audio } = Object(session);
        const { interrupt_response } = Object(audio?.input?.turn_detection);
        this.#yields = interrupt_response !== false;
    }
    #delta({ item_id: itemId, delta }) {
        if (this.#hushed || typeof itemId !== 'string' || typeof delta !== 'string')
            return;
        if (itemId !== this.#itemId)
            this.#flush();
        this.#itemId = itemId;
        for (const sentence of this.#cutter.add(delta))
            this.#say(sentence);
    }
    #flush() {
        this.#say(this.#cutter.end());
    }
    #say(sentence) {
        const words = speakable(sentence);
        if (words)
            this.#sounds.add(this.#itemId, words);
    }
    #report() {
        if (this.#closed)
            return;
        const responding = this.#responding || this.#sounds.busy;
        const speaking = this.#sounds.audible;
        const before = this.#reported;
        this.#reported = { responding, speaking };
        if (responding !== before.responding)
            this.#listener.responding(responding);
        if (speaking !== before.speaking)
            this.#listener.agentSpeaking(speaking);
    }
    #failed(error) {
        const isBlocked = Object(error).name === 'NotAllowedError';
        const code = isBlocked ? 'playback-blocked' : 'speech-unavailable';
        if (this.#warned.has(code))
            return;
        this.#warned.add(code);
        this.#listener.warn(code, error instanceof VoiceError ? error.detail : messageOf(error), error);
    }
}
