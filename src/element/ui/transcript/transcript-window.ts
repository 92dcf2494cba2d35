/** The minimum number of shown entries, and the number to add or remove at once. */
const step = 100;

/** The maximum number of entries in the page. */
const maxShown = 3 * step;

/**
 * Returns the index of the first entry to show at the end of the transcript. It moves in steps, so that most updates
 * keep the shown entries.
 */
function newestStep(length: number): number {
  return Math.max(0, Math.floor(length / step) - 1) * step;
}

/** The part of a long transcript that is in the page: its end, unless the reader scrolls up. */
export class TranscriptWindow {
  #from = 0;
  #to = 0;
  #length = 0;

  /** The index of the first shown entry. */
  get from(): number {
    return this.#from;
  }

  /** The index after the last shown entry. */
  get to(): number {
    return this.#to;
  }

  get reachesEnd(): boolean {
    return this.#to === this.#length;
  }

  /** Sets the number of entries. While the reader has scrolled up, the window only grows, up to its maximum. */
  fit(length: number, following: boolean): void {
    const before = this.#length;
    this.#length = length;
    if (following || length < this.#to) {
      this.#from = newestStep(length);
      this.#to = length;
    } else if (this.#to === before) this.#to = Math.min(length, Math.max(this.#to, this.#from + maxShown));
  }

  goUp(): void {
    this.#from = Math.max(0, this.#from - step);
    this.#to = Math.min(this.#to, this.#from + maxShown);
  }

  goDown(): void {
    this.#to = Math.min(this.#length, this.#to + step);
    this.#from = Math.max(this.#from, this.#to - maxShown);
  }
}
