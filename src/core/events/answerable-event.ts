import { NativeEvent } from './native-event.js';

/** Base class of the events that a page can answer. */
export class AnswerableEvent extends NativeEvent {
  #answer: { readonly value: unknown } | undefined;

  /** Answers with a value, or a promise of one. The first answer counts. */
  respondWith(value: unknown): void {
    this.#answer ??= { value };
    this.preventDefault();
  }

  /** The page's answer; undefined if it has not answered. */
  get answer(): { readonly value: unknown } | undefined {
    return this.#answer;
  }
}
