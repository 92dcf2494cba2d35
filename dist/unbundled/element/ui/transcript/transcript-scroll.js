const endDistancePx = 48;
export class TranscriptScroll {
    #host;
    #resized;
    #list;
    #edges;
    #observed;
    #following;
    #top;
    #anchor;
    constructor(host) {
        this.#resized = globalThis.ResizeObserver && new ResizeObserver(() => this.#toEnd());
        this.#observed = [];
        this.#following = true;
        this.#top = 0;
        this.scrolled = () => {
            const before = this.#following;
            this.#readPosition();
            if (this.#following === before)
                return;
            this.askAgain();
            this.#host.turned();
        };
        this.#host = host;
    }
    get following() {
        return this.#following;
    }
    before() {
        this.#readPosition();
        this.#anchor = this.#following ? undefined : this.#firstVisible();
    }
    after(list) {
        if (list !== this.#list)
            this.#attach(list);
        if (!list)
            return;
        if (this.#anchor?.entry.isConnected)
            list.scrollTop += this.#anchor.entry.getBoundingClientRect().top - this.#anchor.top;
        this.#anchor = undefined;
        this.#top = list.scrollTop;
        this.#toEnd();
        this.#observe(list);
    }
    follow() {
        this.#following = true;
    }
    askAgain() {
        this.#observed = [];
    }
    #readPosition() {
        const list = this.#list;
        if (!list?.isConnected)
            return;
        const { scrollTop, scrollHeight, clientHeight } = list;
        if (scrollHeight - scrollTop - clientHeight < endDistancePx)
            this.#following = this.#host.reachesEnd();
        else if (scrollTop < this.#top - 1)
            this.#following = false;
        this.#top = scrollTop;
    }
    #attach(list) {
        this.release();
        this.#list = list;
        this.#following = true;
        if (!list)
            return;
        this.#resized?.observe(list);
        if (!globalThis.IntersectionObserver)
            return;
        this.#edges = new IntersectionObserver(entries => {
            const near = entries.find(({ isIntersecting }) => isIntersecting);
            if (near && !this.#following)
                this.#host.near(near.target.classList.contains('later') ? 'later' : 'earlier');
        }, { root: list, rootMargin: '200px 0px' });
    }
    #observe(list) {
        const edges = [...list.querySelectorAll('.earlier, .later')];
        if (edges.length === this.#observed.length && edges.every(edge => this.#observed.includes(edge)))
            return;
        this.#edges?.disconnect();
        for (const edge of edges)
            this.#edges?.observe(edge);
        this.#observed = edges;
    }
    #toEnd() {
        const list = this.#list;
        if (!list || !this.#following)
            return;
        list.scrollTop = list.scrollHeight;
        this.#top = list.scrollTop;
    }
    #firstVisible() {
        const entries = this.#list?.querySelectorAll('.row');
        if (!entries?.length)
            return undefined;
        const edge = this.#list?.getBoundingClientRect().top ?? 0;
        let [low, high] = [0, entries.length - 1];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((entries[middle]?.getBoundingClientRect().bottom ?? 0) > edge)
                high = middle;
            else
                low = middle + 1;
        }
        const entry = entries[low];
        return entry && { entry, top: entry.getBoundingClientRect().top };
    }
    release() {
        this.#resized?.disconnect();
        this.#edges?.disconnect();
        this.#edges = undefined;
        this.#observed = [];
        this.#anchor = undefined;
        this.#list = undefined;
    }
}
