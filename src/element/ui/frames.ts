/** Most screens show 60 frames a second; faster ones get no more of ours. In milliseconds, a little less for rounding. */
const shortest = 1000 / 60 - 2;

type Draw = (time: number) => void;

/**
 * One loop for everything that moves. Nothing is scheduled while nobody has subscribed, nor while the page is hidden:
 * browsers hold frames back in hidden tabs only, and not in every window that is covered.
 */
export class Frames {
  readonly #draws = new Set<Draw>();
  #handle = 0;
  #last = 0;

  /** Calls back for each frame, with its time in milliseconds; returns what ends it. */
  subscribe(draw: Draw): () => void {
    if (this.#draws.size === 0) document.addEventListener('visibilitychange', this.#look);
    this.#draws.add(draw);
    this.#look();
    return () => {
      if (!this.#draws.delete(draw) || this.#draws.size > 0) return;
      document.removeEventListener('visibilitychange', this.#look);
      this.#look();
    };
  }

  readonly #look = (): void => {
    const runs = this.#draws.size > 0 && !document.hidden;
    if (runs && !this.#handle) this.#handle = requestAnimationFrame(this.#frame);
    if (runs || !this.#handle) return;
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
  };

  readonly #frame = (time: number): void => {
    this.#handle = requestAnimationFrame(this.#frame);
    if (time - this.#last < shortest) return;
    this.#last = time;
    for (const draw of this.#draws) draw(time);
  };
}

/** Every element of the page moves in the same frames. */
export const frames = new Frames();

/**
 * Calls `draw` for each frame in which an element can be seen by somebody who wants things to move; `rest` once
 * where nothing shall move. Both may change at any time. Returns what ends it all.
 */
export function whileSeen(element: Element, draw: Draw, rest: () => void): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let seen = false;
  let unsubscribe: (() => void) | undefined;
  const end = () => {
    unsubscribe?.();
    unsubscribe = undefined;
  };
  const look = () => {
    if (seen && !calm.matches) unsubscribe ??= frames.subscribe(draw);
    else end();
    if (seen && calm.matches) rest();
  };
  const observer = new IntersectionObserver(entries => {
    seen = entries.at(-1)?.isIntersecting ?? false;
    look();
  });
  observer.observe(element);
  calm.addEventListener('change', look);
  return () => {
    observer.disconnect();
    calm.removeEventListener('change', look);
    end();
  };
}
