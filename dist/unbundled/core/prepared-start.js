import { isStale, mint } from './client-secret.js';
import { startOptionsOf } from './model/start-options.js';
import { ownDocument } from './util/own-document.js';
import { stringify } from './util/stringify.js';
export const realtimeCalls = 'https://api.openai.com/v1/realtime/calls';
const keptMs = 60_000;
const secretMarginMs = 60_000;
const clickMs = 500;
export const unusedSecretKey = 'navai-voice:unused-secret';
export class PreparedStart {
    #ports;
    #kept = new Map();
    constructor(ports) {
        this.#ports = ports;
    }
    prepare(what, options) {
        this.#prepare('connection', options);
        if (what === 'press')
            this.#pressed(options);
        if (what !== 'requests')
            return;
        this.#prepare('functions', options);
        if (options.backendRoutes)
            this.#prepare('routes', options);
        if (!hasUnusedSecret())
            this.#prepare('secret', options);
        if (this.#ports.begin)
            preconnect(options.callUrl ?? realtimeCalls);
    }
    take(step, options, signal, warn) {
        const kept = this.#kept.get(step);
        if (step === 'secret')
            markUnusedSecret(false);
        if (!kept)
            return undefined;
        if (kept.key !== keyOf(step, options) || (kept.minted && isStale(kept.minted, secretMarginMs))) {
            this.#drop(step);
            return undefined;
        }
        this.#kept.delete(step);
        signal.addEventListener('abort', kept.drop, { once: true });
        kept.warnWith(warn);
        return kept.value;
    }
    release() {
        for (const step of this.#kept.keys())
            this.#drop(step);
    }
    #prepare(step, options) {
        const key = keyOf(step, options);
        const before = this.#kept.get(step);
        if (before?.key === key && !(before.minted && isStale(before.minted, secretMarginMs)))
            return;
        this.#drop(step);
        const controller = new AbortController();
        const warnings = [];
        let report = (...warning) => void warnings.push(warning);
        const value = this.#begin(step, options, controller.signal, (...warning) => report(...warning));
        if (!value)
            return;
        const timer = step === 'secret' ? undefined : setTimeout(() => this.#drop(step), keptMs);
        const kept = {
            ...{ key, value },
            warnWith: warn => {
                report = warn;
                for (const warning of warnings)
                    warn(...warning);
            },
            drop: () => {
                clearTimeout(timer);
                controller.abort();
            },
        };
        this.#kept.set(step, kept);
        addEventListener('pagehide', () => this.#drop(step), { signal: controller.signal });
        if (step === 'secret')
            markUnusedSecret(true);
        value.then(result => {
            if (step === 'secret')
                kept.minted = result;
        }, () => {
            if (this.#kept.get(step) === kept)
                this.#drop(step);
        });
    }
    #begin(step, options, signal, warn) {
        const { backend: connect, begin } = this.#ports;
        if (step === 'connection')
            return begin && !options.iceServers?.length ? beginConnection(begin, options, signal, warn) : undefined;
        const backend = connect(options, warn);
        const quiet = () => { };
        if (step === 'secret')
            return mint(backend, startOptionsOf(options), signal);
        const list = step === 'functions' ? backend.listFunctions(signal, quiet) : backend.listRoutes(signal, quiet);
        return list.then(found => found ?? Promise.reject(new Error('The backend sent no list.')));
    }
    #pressed(options) {
        if (this.#kept.has('secret'))
            return;
        this.#prepare('secret', options);
        const pressed = this.#kept.get('secret');
        const over = new AbortController();
        const unused = () => {
            if (this.#kept.get('secret') === pressed)
                this.#drop('secret');
        };
        const released = ({ type }) => {
            over.abort();
            if (type === 'pointercancel')
                unused();
            else
                setTimeout(unused, clickMs);
        };
        for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur'])
            addEventListener(type, released, { capture: true, signal: over.signal });
    }
    #drop(step) {
        const kept = this.#kept.get(step);
        this.#kept.delete(step);
        if (step === 'secret' && kept && !kept.minted)
            markUnusedSecret(false);
        kept?.drop();
    }
}
export async function beginConnection(begin, { callUrl, mode, iceServers, iceTransportPolicy }, signal, warn) {
    try {
        const transport = await begin({
            receiveOnly: mode === 'text',
            callUrl,
            iceServers,
            iceTransportPolicy,
            warn,
        });
        if (signal.aborted)
            transport.close();
        else
            signal.addEventListener('abort', () => transport.close(), { once: true });
        return transport;
    }
    catch {
        return undefined;
    }
}
function keyOf(step, options) {
    const { backend, credentials, endpoints, headers, callUrl, mode, iceTransportPolicy } = options;
    if (step === 'connection')
        return stringify([callUrl, mode === 'text', iceTransportPolicy]);
    return stringify([backend, credentials, endpoints, headers, step === 'secret' && startOptionsOf(options)]);
}
function preconnect(address) {
    const { origin } = new URL(address);
    if (origin === location.origin || ownDocument.querySelector(`link[rel=preconnect][href="${origin}"]`))
        return;
    const link = ownDocument.createElement('link');
    Object.assign(link, { rel: 'preconnect', href: origin, crossOrigin: 'anonymous' });
    ownDocument.head.append(link);
}
function hasUnusedSecret() {
    try {
        return sessionStorage.getItem(unusedSecretKey) !== null;
    }
    catch {
        return false;
    }
}
function markUnusedSecret(unused) {
    try {
        if (unused)
            sessionStorage.setItem(unusedSecretKey, 'yes');
        else
            sessionStorage.removeItem(unusedSecretKey);
    }
    catch { }
}
