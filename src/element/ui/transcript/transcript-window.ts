/** At least so many entries are shown, if there are as many; more come and go by as many. */
const step = 100;

/** More are never in the page, whatever a reader does. */
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

  /** The transcript has so many entries now. While somebody reads further up, it only grows, as far as it may. */
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
