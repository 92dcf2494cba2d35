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
    const { line, column } = code?.jsonErrorPosition(text) ?? {};
    return new VoiceError('configuration-invalid', `line ${line}, column ${column}: ${messageOf(error)}`, error);
}
export function routesFromLinks(selector, root, warn) {
    try {
        const links = [...root.querySelectorAll(selector)];
        return links.flatMap(link => routeOf(link) ?? []);
    }
    catch (error) {
        warn('attribute-invalid', `routes-from: ${messageOf(error)}`, error);
        return [];
    }
}
function routeOf({ href, origin, textContent, ariaLabel, title }) {
    const name = (ariaLabel || textContent || '').replace(/\s+/g, ' ').trim();
    if (!href || !name || origin !== location.origin)
        return undefined;
    return { name, path: href.slice(origin.length), ...(title ? { description: title } : {}) };
}
