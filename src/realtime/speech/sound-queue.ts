import { stopStream } from '../../core/util/stop-stream.js';
import { createAudioElement } from '../audio/audio-element.js';
import { play } from '../audio/play.js';

/** A sentence of an item of the conversation, in the queue. */
interface Utterance {
  readonly itemId: string;
  readonly text: string;
  sound?: Promise<Blob | undefined>;
}

/** Chromium's method. Firefox has one under another name, which silences the element. */
type Capturing = HTMLAudioElement & { captureStream?(): MediaStream };

/** What a queue needs from its environment. */
export interface SoundPorts {
  /** Receives the audio element that plays the sentences. */
  readonly made?: (speaker: HTMLAudioElement) => void;
  /** Resolves to undefined if no sound is available, now or later. */
  readonly fetch: (text: string, signal: AbortSignal) => Promise<Blob | undefined>;
  /** `busy` or `audible` may have changed. */
  readonly changed: () => void;
  /** A sentence could not be fetched or played; the next one is tried. */
  readonly failed: (error: unknown) => void;
}

/**
 * Plays sentences one after the other. Fetches the next two while one plays, but only one ahead while the first is
 * still being fetched, so that there are never more than two requests.
 */
export class SoundQueue {
  readonly #ports: SoundPorts;
  readonly #speaker = createAudioElement();
  #queue: Utterance[] = [];
  #controller = new AbortController();
  #captured: { readonly src: string; readonly stream: MediaStream | undefined } | undefined;
  #ahead = 1;
  #audible = false;
  #silent = false;

  constructor(ports: SoundPorts) {
    this.#ports = ports;
    ports.made?.(this.#speaker);
  }

  /** Whether something is left to be said. */
  get busy(): boolean {
    return this.#queue.length > 0;
  }

  /** Whether speech is being heard; also true in the short pause between two sentences. */
  get audible(): boolean {
    return this.#audible;
  }

  /** The stream that is being heard, to be measured, if the browser supports it; a new one for each sentence. */
  get stream(): MediaStream | undefined {
    const speaker: Capturing = this.#speaker;
    const { src } = speaker;
    if (this.#captured?.src !== src) this.#release();
    if (src && this.#audible) this.#captured ??= { src, stream: speaker.captureStream?.() };
    return this.#captured?.stream;
  }

  add(itemId: string, text: string): void {
    if (this.#silent) return;
    this.#queue.push({ itemId, text });
    if (this.#queue.length > 1) this.#fetchAhead(this.#ahead);
    else void this.#run(this.#controller.signal);
    this.#ports.changed();
  }

  /** Stops the sound and the requests at once. Returns the ids of the items that were not said to the end. */
  clear(): string[] {
    const cut = new Set(this.#queue.map(({ itemId }) => itemId));
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#queue = [];
    this.#audible = false;
    this.#release();
    this.#ports.changed();
    return [...cut];
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      try {
        await this.#say(next, signal);
      } catch (error) {
        if (!signal.aborted) this.#ports.failed(error);
      }
      // Another run then works on a new queue.
      if (signal.aborted) return;
      this.#queue.shift();
      this.#audible &&= this.busy;
      this.#ports.changed();
    }
  }

  async #say(utterance: Utterance, signal: AbortSignal): Promise<void> {
    this.#fetchAhead(1);
    const sound = await utterance.sound;
    if (signal.aborted) return;
    if (!sound) return this.#fallSilent();
    await play(this.#speaker, sound, signal, () => {
      this.#audible = true;
      this.#ports.changed();
      this.#fetchAhead(2);
    });
  }

  #release(): void {
    stopStream(this.#captured?.stream);
    this.#captured = undefined;
  }

  #fallSilent(): void {
    this.#silent = true;
    this.clear();
  }

  #fetchAhead(ahead: number): void {
    this.#ahead = ahead;
    for (const utterance of this.#queue.slice(0, ahead + 1)) {
      utterance.sound ??= this.#fetch(utterance.text);
    }
  }

  #fetch(text: string): Promise<Blob | undefined> {
    const sound = this.#ports.fetch(text, this.#controller.signal);
    // The run that plays the sentence handles a failure; a dropped sentence has no run.
    sound.catch(() => {});
    return sound;
  }
}
