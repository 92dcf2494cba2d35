export class UiLoader {
    #host;
    #locale;
    constructor(host, locale) {
        this.#host = host;
        this.#locale = locale;
        host.addController(this);
    }
    hostUpdate() {
        const { open, debug, dismissible, status } = this.#host;
        const near = dismissible && globalThis.matchMedia?.('(hover: none)').matches;
        if (open || near || debug || status !== 'idle')
            this.load();
    }
    load() {
        this.loading ??= Promise.all([import('./ui/ui.js'), this.#locale.load()]).then(([{ Ui }]) => {
            this.ui = new Ui(this.#host, this.#host.renderRoot);
            this.#host.requestUpdate();
        }, () => {
            this.loading = null;
        });
        return this.loading;
    }
}
