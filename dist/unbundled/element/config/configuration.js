import { messageOf, VoiceError } from '../../core/errors/errors.js';
export class ConfigurationReader {
    #text = '';
    #configuration = {};
    #problem;
    read(element, report) {
        const text = element.querySelector(':scope > script[type="application/json"]')?.textContent?.trim() ?? '';
        if (text !== this.#text)
            this.#parse(text);
        if (report && this.#problem) {
            void explain(text, this.#problem).then(report);
            this.#problem = undefined;
        }
        return this.#configuration;
    }
    #parse(text) {
        this.#text = text;
        this.#configuration = {};
        this.#problem = undefined;
        try {
            this.#configuration = Object(JSON.parse(text || '{}'));
        }
        catch (error) {
            this.#problem = error;
        }
    }
}
async function explain(text, error) {
    const code = await import('./json-position.js').catch(() => undefined);
    return new VoiceError('configuration-invalid', code?.explain(text, error) ?? messageOf(error), error);
}
