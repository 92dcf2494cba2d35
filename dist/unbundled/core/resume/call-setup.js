import { mintFields } from '../model/start-options.js';
export function callSetup(options, base) {
    const { backend = '/navai', callUrl, transcriptionModel, element } = options;
    const { id = '', languages } = Object(element);
    const where = URL.canParse(backend, base) ? new URL(backend, base).href : backend;
    const agent = mintFields.map(name => (name === 'language' && languages ? undefined : options[name]));
    return JSON.stringify([id, where, callUrl, transcriptionModel, ...agent].map(value => value ?? null));
}
export function panelOf({ element }) {
    return element && 'open' in element && 'muted' in element
        ? element
        : undefined;
}
