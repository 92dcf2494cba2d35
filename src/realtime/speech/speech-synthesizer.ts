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

/**
 * The voice of a session in which the model only writes: plays the agent's sentences, which the backend turns into
 * audio.
 */
export class SpeechSynthesizer {
  /**
   * The listener for the protocol handler, instead of the session's: an answer that still waits to be heard is not
   * over.
   */
  readonly listener: ConnectionListener;
  readonly #listener: ConnectionListener;
  readonly #cutter = new SentenceCutter();
  readonly #sounds: SoundQueue;
  readonly #warned = new Set<WarningCode>();
  /** The item whose text the cutter holds. */
  #itemId = '';
  /** Whether the rest of an interrupted response is dropped. */
  #hushed = false;
  /** Whether the service lets the user's speech interrupt the agent; if so, it stops the sound too. */
  #yields = true;
  #closed = false;
  #responding = false;
  #reported = { responding: false, speaking: false };

  constructor(backend: Pick<Backend, 'synthesize'>, listener: ConnectionListener, output?: AudioOutput) {
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

  /** The stream that is being heard, to be measured. */
  get stream(): MediaStream | undefined {
    return this.#sounds.stream;
  }

  /** Reads the server's events after the protocol handler, which warns about unreadable ones. */
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
    // First, so that the interruption reports no more activity.
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

  #report(): void {
    if (this.#closed) return;
    const responding = this.#responding || this.#sounds.busy;
    const speaking = this.#sounds.audible;
    const before = this.#reported;
    this.#reported = { responding, speaking };
    // In this order, the end of an answer never looks like thinking.
    if (responding !== before.responding) this.#listener.responding(responding);
    if (speaking !== before.speaking) this.#listener.agentSpeaking(speaking);
  }

  /** Warns once, because a voice that fails once often fails for every sentence. */
  #failed(error: unknown): void {
    const isBlocked = Object(error).name === 'NotAllowedError';
    const code = isBlocked ? 'playback-blocked' : 'speech-unavailable';
    if (this.#warned.has(code)) return;
    this.#warned.add(code);
    this.#listener.warn(code, error instanceof VoiceError ? error.detail : messageOf(error), error);
  }
}
