/** What a list that is scrolled asks for. */
export interface ScrollHost {
  /** A reader comes near the beginning, or the end, of what is shown. */
  readonly near: (edge: 'earlier' | 'later') => void;
  /** Whether the end of what is shown is the end of everything. */
  readonly reachesEnd: () => boolean;
  /** The reader scrolled up, or came back to the end. */
  readonly turned: () => void;
}

/** Nearer to the end than this, in pixels, is at the end. */
const close = 48;

/** Keeps a growing list at its end, or the scroll position of a reader further up. */
export class TranscriptScroll {
  readonly #host: ScrollHost;
  readonly #resized = new ResizeObserver(() => this.#toEnd());
  #list: HTMLElement | undefined;
  #edges: IntersectionObserver | undefined;
  #observed: readonly Element[] = [];
  #following = true;
  /** The scroll position of the list, as far as we know. */
  #top = 0;
  /** An entry in sight, and where it stood in the window. */
  #anchor: { readonly entry: Element; readonly top: number } | undefined;

  constructor(host: ScrollHost) {
    this.#host = host;
  }

  /** Whether new entries are scrolled into view. */
  get following(): boolean {
    return this.#following;
  }

  /** The list is about to be drawn. */
  before(): void {
    this.#notice();
    this.#anchor = this.#following ? undefined : this.#inSight();
  }

  /** It has been drawn; undefined if it is not shown. */
  after(list: HTMLElement | undefined): void {
    if (list !== this.#list) this.#attach(list);
    if (!list) return;
    if (this.#anchor?.entry.isConnected)
      list.scrollTop += this.#anchor.entry.getBoundingClientRect().top - this.#anchor.top;
    this.#anchor = undefined;
    this.#top = list.scrollTop;
    this.#toEnd();
    this.#observe(list);
  }

  /** From now on, it is kept at its end. */
  follow(): void {
    this.#following = true;
  }

  /** Asks again whether an edge is near: an observer tells changes only. */
  askAgain(): void {
    this.#observed = [];
  }

  readonly scrolled = (): void => {
    const before = this.#following;
    this.#notice();
    if (this.#following === before) return;
    this.askAgain();
    this.#host.turned();
  };

  /** The scroll event comes with the next frame; words may come before it. */
  #notice(): void {
    const list = this.#list;
    if (!list?.isConnected) return;
    const { scrollTop, scrollHeight, clientHeight } = list;
    if (scrollHeight - scrollTop - clientHeight < close) this.#following = this.#host.reachesEnd();
    // What shrinks or grows moves it as well, but never up by itself.
    else if (scrollTop < this.#top - 1) this.#following = false;
    this.#top = scrollTop;
  }

  #attach(list: HTMLElement | undefined): void {
    this.release();
    this.#list = list;
    this.#following = true;
    if (!list) return;
    this.#resized.observe(list);
    this.#edges = new IntersectionObserver(
      entries => {
        const near = entries.find(({ isIntersecting }) => isIntersecting);
        if (near && !this.#following)
          this.#host.near(near.target.classList.contains('later') ? 'later' : 'earlier');
      },
      { root: list, rootMargin: '200px 0px' },
    );
  }

  #observe(list: HTMLElement): void {
    const edges = [...list.querySelectorAll('.earlier, .later')];
    if (edges.length === this.#observed.length && edges.every(edge => this.#observed.includes(edge))) return;
    this.#edges?.disconnect();
    for (const edge of edges) this.#edges?.observe(edge);
    this.#observed = edges;
  }

  #toEnd(): void {
    const list = this.#list;
    if (!list || !this.#following) return;
    list.scrollTop = list.scrollHeight;
    this.#top = list.scrollTop;
  }

  /** They stand one below the other: half of them can be left out with each look. */
  #inSight(): { entry: Element; top: number } | undefined {
    const entries = this.#list?.querySelectorAll('.row');
    if (!entries?.length) return undefined;
    const edge = this.#list?.getBoundingClientRect().top ?? 0;
    let [low, high] = [0, entries.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
      else low = middle + 1;
    }
    const entry = entries[low];
    return entry && { entry, top: entry.getBoundingClientRect().top };
  }

  release(): void {
    this.#resized.disconnect();
    this.#edges?.disconnect();
    this.#edges = undefined;
    this.#observed = [];
    this.#anchor = undefined;
    this.#list = undefined;
  }
}
