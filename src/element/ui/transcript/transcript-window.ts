/** The minimum of shown entries, and the step by which more come and go. */
const step = 100;

/** The maximum of entries in the page. */
const most = 3 * step;

/**
 * The first entry of the part of the transcript that is shown at its end. It moves on in steps, so that most updates leave
 * what is there as it is.
 */
function newestStep(length: number): number {
  return Math.max(0, Math.floor(length / step) - 1) * step;
}

/** The part of a long transcript that is in the page: its end, unless a reader goes further up. */
export class TranscriptWindow {
  #from = 0;
  #to = 0;
  #length = 0;

  /** The first entry that is shown. */
  get from(): number {
    return this.#from;
  }

  /** The first one that is not shown any more. */
  get to(): number {
    return this.#to;
  }

  get reachesEnd(): boolean {
    return this.#to === this.#length;
  }

  /** Sets the number of entries. While the reader is further up, the window only grows, up to its maximum. */
  fit(length: number, following: boolean): void {
    const before = this.#length;
    this.#length = length;
    if (following || length < this.#to) {
      this.#from = newestStep(length);
      this.#to = length;
    } else if (this.#to === before) this.#to = Math.min(length, Math.max(this.#to, this.#from + most));
  }

  goUp(): void {
    this.#from = Math.max(0, this.#from - step);
    this.#to = Math.min(this.#to, this.#from + most);
  }

  goDown(): void {
    this.#to = Math.min(this.#length, this.#to + step);
    this.#from = Math.max(this.#from, this.#to - most);
  }
}
