const inPage = new Set();
export class TopLayer {
    #host;
    #gone;
    constructor(host) {
        this.#host = host;
        host.addController(this);
    }
    hostConnected() {
        this.#gone = new AbortController();
        const options = { capture: true, signal: this.#gone.signal };
        for (const type of ['toggle', 'fullscreenchange'])
            addEventListener(type, this.#raise, options);
        inPage.add(this.#host);
        this.#host.requestUpdate();
    }
    hostDisconnected() {
        this.#gone?.abort();
    }
    hostUpdated() {
        const frame = this.#frame;
        const { placement } = this.#host;
        const row = [...inPage].filter(other => other.isConnected && other.placement === placement);
        try {
            frame?.style.setProperty('--nth', `${row.indexOf(this.#host)}`);
            if (frame && !this.#host.firstChild && !this.#host.hidden)
                fill(this.#host, frame);
            if (frame?.isConnected && !frame.matches(':popover-open'))
                frame.showPopover();
        }
        catch { }
    }
    leave() {
        inPage.delete(this.#host);
        this.#host.dispatchEvent(new CustomEvent('navai-left', { detail: inPage }));
        this.moved();
    }
    moved() {
        for (const element of inPage)
            if (element !== this.#host)
                element.requestUpdate();
    }
    get #frame() {
        return this.#host.renderRoot?.querySelector('.frame') ?? null;
    }
    #raise = ({ target }) => {
        if (!target.contains(this.#host))
            return;
        try {
            this.#frame?.hidePopover();
        }
        catch { }
        this.#host.requestUpdate();
    };
}
const asked = new WeakSet();
function fill(host, frame) {
    if (asked.has(host) || frame.checkVisibility?.() !== false)
        return;
    asked.add(host);
    host.textContent = ' ';
    if (!frame.checkVisibility())
        host.textContent = '';
}
