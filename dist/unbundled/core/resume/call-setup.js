import { mintFields } from '../model/start-options.js';
import { parseUrl } from '../util/parse-url.js';
import { stringify } from '../util/stringify.js';
export function callSetup(options, base, element = options.element) {
    const { backend, callUrl, transcriptionModel } = options;
    const { id = '', languages } = Object(element);
    const absolute = (url) => parseUrl(url, base)?.href ?? url;
    const agent = mintFields.map(name => (name === 'language' && languages ? undefined : options[name]));
    const urls = [absolute(backend ?? '/navai'), callUrl && absolute(callUrl)];
    return stringify([id, ...urls, transcriptionModel, ...agent].map(value => value ?? null));
}
export function panelOf({ element }) {
    return element && 'open' in element && 'muted' in element
        ? element
        : undefined;
}
