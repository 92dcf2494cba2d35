import { languageOf, unwatchLanguage, watchLanguage } from './language.js';
export class Locale {
    #host;
    #warn;
    #language = '';
    constructor(host, warn) {
        this.#host = host;
        this.#warn = warn;
        host.addController(this);
    }
    hostConnected() {
        watchLanguage(this.#host, () => {
            this.direct();
            if (languageOf(this.#host) !== this.#language)
                this.#host.requestUpdate();
        });
    }
    hostDisconnected() {
        unwatchLanguage(this.#host);
    }
    choose(needed) {
        const language = languageOf(this.#host);
        if (language === this.#language)
            return;
        this.#language = language;
        if (needed || this.spoken || !/^en\b/i.test(language))
            this.load().catch(() => { });
    }
    async load() {
        const language = this.#language;
        const { speak } = await import('../../lang/index.js');
        const spoken = await speak(language, this.#warn);
        if (language !== this.#language)
            return;
        this.spoken = spoken;
        this.#host.requestUpdate();
    }
    direct() {
        for (const child of this.#host.renderRoot.querySelectorAll('.frame > *'))
            child.dir = this.#host.dir ? '' : (this.spoken?.direction ?? 'ltr');
    }
}
