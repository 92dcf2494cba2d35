/** Base of the events that a page may answer; `answer` holds the answer, if there is one. */
export class AnswerableEvent extends Event {
  #answer: { readonly value: unknown } | undefined;

  /** Answers with a value, or a promise of one. The first answer counts. */
  respondWith(value: unknown): void {
    this.#answer ??= { value };
    this.preventDefault();
  }

  /** What the page answered with; undefined if it has not. */
  get answer(): { readonly value: unknown } | undefined {
    return this.#answer;
  }
}
