import { ownDocument } from '../../../core/util/own-document.js';
export class Sheet {
    #host;
    #over;
    constructor(host) {
        this.#host = host;
    }
    updated({ open, variant, placement }) {
        const shown = open && variant === 'panel' && placement !== 'inline';
        if (!shown)
            return this.release();
        if (this.#over)
            return;
        this.#over = new AbortController();
        const { signal } = this.#over;
        this.#raise();
        for (const type of ['resize', 'scroll'])
            globalThis.visualViewport?.addEventListener(type, this.#fit, { signal });
        this.#fit();
    }
    release() {
        this.#over?.abort();
        this.#over = undefined;
    }
    #fit = () => {
        const { offsetTop = 0, height = 0, scale = 1 } = globalThis.visualViewport ?? {};
        const fits = height > 0 && Math.abs(scale - 1) < 0.02;
        const covered = fits && height < innerHeight - 1;
        this.#set('--sheet-top', covered || (fits && offsetTop > 0) ? this.#pixels(offsetTop) : undefined);
        this.#set('--sheet-height', covered ? this.#pixels(height) : undefined);
    };
    #pixels(length) {
        const zoom = this.#frame?.currentCSSZoom || 1;
        return `${length / zoom}px`;
    }
    #set(name, value) {
        const style = this.#frame?.style;
        if (value)
            style?.setProperty(name, value);
        else
            style?.removeProperty(name);
    }
    #raise() {
        try {
            const alone = ownDocument.getElementsByTagName(this.#host.element.localName).length === 1;
            if (alone && !ownDocument.querySelector(':popover-open, :modal'))
                return;
            this.#frame?.hidePopover();
            this.#frame?.showPopover();
        }
        catch { }
    }
    get #frame() {
        return this.#host.root.querySelector('.frame[popover]');
    }
}
