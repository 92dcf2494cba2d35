/** The callbacks of a scrolled list. */
export interface ScrollHost {
  /** Called when the reader comes near the start or the end of the shown entries. */
  readonly near: (edge: 'earlier' | 'later') => void;
  /** Whether the newest entry is among the shown ones. */
  readonly reachesEnd: () => boolean;
  /** Called when the reader scrolled up, or came back to the end. */
  readonly turned: () => void;
}

/** Maximum distance from the end, in pixels, that counts as being at the end. */
const endDistancePx = 48;

/** Keeps a growing list scrolled to its end, or keeps the position of a reader who has scrolled up. */
export class TranscriptScroll {
  readonly #host: ScrollHost;
  /** DOMs for tests have no layout to observe. */
  readonly #resized = globalThis.ResizeObserver && new ResizeObserver(() => this.#toEnd());
  #list: HTMLElement | undefined;
  #edges: IntersectionObserver | undefined;
  #observed: readonly Element[] = [];
  #following = true;
  /** The last known scroll position of the list. */
  #top = 0;
  /** A visible entry, and its position in the window before the update. */
  #anchor: { readonly entry: Element; readonly top: number } | undefined;

  constructor(host: ScrollHost) {
    this.#host = host;
  }

  /** Whether new entries are scrolled into view. */
  get following(): boolean {
    return this.#following;
  }

  /** Call before the list is drawn. */
  before(): void {
    this.#readPosition();
    this.#anchor = this.#following ? undefined : this.#firstVisible();
  }

  /** Call after the list has been drawn; with undefined if it is not shown. */
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

  /** Keeps the list at its end from now on. */
  follow(): void {
    this.#following = true;
  }

  /** Observes the edges again, because an observer reports only changes. */
  askAgain(): void {
    this.#observed = [];
  }

  readonly scrolled = (): void => {
    const before = this.#following;
    this.#readPosition();
    if (this.#following === before) return;
    this.askAgain();
    this.#host.turned();
  };

  /** Reads the scroll position, because words may arrive before the scroll event of the next frame. */
  #readPosition(): void {
    const list = this.#list;
    if (!list?.isConnected) return;
    const { scrollTop, scrollHeight, clientHeight } = list;
    if (scrollHeight - scrollTop - clientHeight < endDistancePx) this.#following = this.#host.reachesEnd();
    // A list that grows or shrinks also changes the position, but never moves it up by itself.
    else if (scrollTop < this.#top - 1) this.#following = false;
    this.#top = scrollTop;
  }

  #attach(list: HTMLElement | undefined): void {
    this.release();
    this.#list = list;
    this.#following = true;
    if (!list) return;
    this.#resized?.observe(list);
    if (!globalThis.IntersectionObserver) return;
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

  /** Finds the first visible entry by binary search. */
  #firstVisible(): { entry: Element; top: number } | undefined {
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
    this.#resized?.disconnect();
    this.#edges?.disconnect();
    this.#edges = undefined;
    this.#observed = [];
    this.#anchor = undefined;
    this.#list = undefined;
  }
}
