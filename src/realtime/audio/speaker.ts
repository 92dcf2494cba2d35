import type { Warn } from '../../core/errors/warnings.js';
import { createAudioElement, keepPlaying } from './audio-element.js';
import type { AudioOutput } from './audio-output.js';

/** Plays the agent's voice as it arrives over the network, on the chosen device. */
export class Speaker {
  readonly #element = createAudioElement();

  constructor(output: AudioOutput, warn: Warn) {
    keepPlaying(this.#element, warn);
    output.add(this.#element);
  }

  play(stream: MediaStream): void {
    this.#element.srcObject = stream;
  }

  close(): void {
    this.#element.pause();
    this.#element.srcObject = null;
  }
}
