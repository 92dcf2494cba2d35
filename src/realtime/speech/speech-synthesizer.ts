import { synthesize } from '../../contract/synthesize.js';
import { messageOf, VoiceError } from '../../core/errors/errors.js';
import type { WarningCode } from '../../core/errors/warnings.js';
import type { Backend } from '../../core/ports/backend.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import type { AudioOutput } from '../audio/audio-output.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import { SentenceCutter } from './sentences.js';
import { SoundQueue } from './sound-queue.js';
import { speakable } from './speakable.js';

/** The voice of a session that only writes: the backend turns the agent's sentences into sound, and this plays them. */
export class SpeechSynthesizer {
  /** What the conversation is to tell instead of the session: an answer that still waits to be heard is not over. */
  readonly listener: ConnectionListener;
  readonly #listener: ConnectionListener;
  readonly #cutter = new SentenceCutter();
  readonly #sounds: SoundQueue;
  readonly #warned = new Set<WarningCode>();
  /** The item that the cutter holds a piece of. */
  #itemId = '';
  /** What is still coming of an interrupted response is not said. */
  #hushed = false;
  /** Whether the service lets the user's speech interrupt: then we stop as well. */
  #yields = true;
  #closed = false;
  #responding = false;
  #told = { responding: false, speaking: false };

  constructor(backend: Pick<Backend, 'synthesize'>, listener: ConnectionListener, output?: AudioOutput) {
    this.#listener = listener;
    this.#sounds = new SoundQueue({
      made: speaker => output?.add(speaker),
      fetch: (text, signal) => synthesize(backend, text, signal),
      changed: () => this.#tell(),
      failed: error => this.#failed(error),
    });
    this.listener = {
      ...listener,
      responding: active => {
        this.#responding = active;
        this.#tell();
      },
    };
  }

  /** What is being heard, to be measured. */
  get stream(): MediaStream | undefined {
    return this.#sounds.stream;
  }

  /** Reads the server's events after the conversation, which has warned of what can't be read. */
  read(event: RealtimeEvent): void {
    this.#handlers[event.type]?.(event);
  }

  /** Stops the sound at once. */
  interrupt(): void {
    this.#hushed = true;
    this.#cutter.end();
    for (const id of this.#sounds.clear()) this.#listener.item({ id, interrupted: true });
  }

  close(): void {
    // First, because stopping a call does not wait for the next activity.
    this.#closed = true;
    this.interrupt();
  }

  readonly #handlers: Readonly<Record<string, (event: RealtimeEvent) => void>> = {
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
      if (Object(response).status === 'cancelled') this.interrupt();
      else this.#flush();
    },
  };

  #configured({ session }: RealtimeEvent): void {
    const { audio } = Object(session) as { audio?: { input?: { turn_detection?: unknown } } };
    const { interrupt_response } = Object(audio?.input?.turn_detection) as { interrupt_response?: unknown };
    this.#yields = interrupt_response !== false;
  }

  #delta({ item_id: itemId, delta }: RealtimeEvent): void {
    if (this.#hushed || typeof itemId !== 'string' || typeof delta !== 'string') return;
    if (itemId !== this.#itemId) this.#flush();
    this.#itemId = itemId;
    for (const sentence of this.#cutter.add(delta)) this.#say(sentence);
  }

  #flush(): void {
    this.#say(this.#cutter.end());
  }

  #say(sentence: string): void {
    const words = speakable(sentence);
    if (words) this.#sounds.add(this.#itemId, words);
  }

  #tell(): void {
    if (this.#closed) return;
    const responding = this.#responding || this.#sounds.busy;
    const speaking = this.#sounds.audible;
    const before = this.#told;
    this.#told = { responding, speaking };
    // In this order an answer's end is never shown as thinking about one.
    if (responding !== before.responding) this.#listener.responding(responding);
    if (speaking !== before.speaking) this.#listener.agentSpeaking(speaking);
  }

  /** Once for each call: a voice that fails once often fails for every sentence. */
  #failed(error: unknown): void {
    const isBlocked = Object(error).name === 'NotAllowedError';
    const code = isBlocked ? 'playback-blocked' : 'speech-unavailable';
    if (this.#warned.has(code)) return;
    this.#warned.add(code);
    this.#listener.warn(code, error instanceof VoiceError ? error.detail : messageOf(error), error);
  }
}
