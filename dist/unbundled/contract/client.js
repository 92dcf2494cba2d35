import '../core/errors/add-start-texts.js';
import { messageOf, VoiceError } from '../core/errors/errors.js';
import { anySignal } from '../core/util/any-signal.js';
import { stringify } from '../core/util/stringify.js';
import { untilAborted } from '../core/util/until-aborted.js';
import { guardedFetch } from './guarded-fetch.js';
const paths = {
    clientSecret: 'realtime/client-secret',
    functions: 'functions',
    execute: 'functions/execute',
    routes: 'routes',
    synthesize: 'speech/synthesize',
};
const timeoutMs = {
    clientSecret: 15_000,
    functions: 10_000,
    execute: 10_000,
    routes: 3_000,
    synthesize: 30_000,
};
const graceMs = 1_000;
const maxWaitMs = {
    clientSecret: 10_000,
    functions: 10_000,
    synthesize: 5_000,
};
const extensions = ['routes', 'synthesize'];
export class BackendClient {
    #options;
    #notOffered;
    #fetch;
    constructor(options, notOffered = new Set(), warn) {
        this.#options = options;
        this.#notOffered = notOffered;
        this.#fetch = guardedFetch(warn);
    }
    mint(options, signal) {
        const set = Object.entries(options).filter(([, value]) => value !== undefined && value !== null && value !== '');
        return this.#request('clientSecret', signal, Object.fromEntries(set));
    }
    listFunctions(signal, warn) {
        return this.#list('functions', signal, warn);
    }
    listRoutes(signal, warn) {
        return this.#list('routes', signal, warn);
    }
    async execute(call, signal) {
        const { name, payload = null, toolCallId, sessionKey, timeoutMs: own } = call;
        const sent = { function_name: name, payload, session_key: sessionKey, call_id: toolCallId };
        const answer = await this.#ask('execute', signal, sent, own === undefined ? own : own + graceMs);
        if (isOutcome(answer.body))
            return answer.body;
        if (answer.response.ok)
            throw new VoiceError('backend-invalid', `${name}: the answer has no “ok”.`);
        throw new Error((await refusals()).refusalOf(answer).detail);
    }
    synthesize(text, signal) {
        return this.#request('synthesize', signal, { text });
    }
    async archive() {
        const { BackendArchive } = await import('./archive.js');
        return new BackendArchive(this.#options, this.#notOffered, this.#fetch);
    }
    async #list(endpoint, signal, warn) {
        try {
            return await this.#request(endpoint, signal);
        }
        catch (error) {
            warn(`${endpoint}-unavailable`, error instanceof VoiceError ? error.detail : messageOf(error), error);
            return undefined;
        }
    }
    async #request(endpoint, signal, sent) {
        const url = this.#url(endpoint);
        if (this.#notOffered.has(url))
            return undefined;
        const answer = await this.#ask(endpoint, signal, sent);
        const { response, body } = answer;
        if (!response.ok) {
            const { isMissing, refusalOf } = await refusals();
            if (extensions.includes(endpoint) && isMissing(answer))
                this.#notOffered.add(url);
            throw refusalOf(answer);
        }
        if (endpoint === 'synthesize')
            return response;
        if (typeof body !== 'object')
            throw new VoiceError('backend-invalid', `${url}: not JSON.`, answer);
        return body;
    }
    async #ask(endpoint, signal, sent, limit) {
        const attempt = () => this.#attempt(endpoint, signal, sent, limit);
        const answer = await attempt();
        if (answer.response.ok || (endpoint === 'execute' && isOutcome(answer.body)))
            return answer;
        const { secondTry } = await refusals();
        const canRefresh = typeof this.#options.headers === 'function';
        return secondTry(answer, { attempt, canRefresh, patienceMs: maxWaitMs[endpoint] ?? 0, signal });
    }
    async #attempt(endpoint, signal, sent, limitMs = timeoutMs[endpoint]) {
        const { headers, credentials = 'same-origin' } = this.#options;
        const limit = anySignal([signal, AbortSignal.timeout(limitMs)]);
        try {
            const given = new Headers(typeof headers === 'function' ? await untilAborted(headers(), limit) : headers);
            const isSound = endpoint === 'synthesize';
            given.set('accept', `${isSound ? 'audio/*, ' : ''}application/json`);
            if (sent)
                given.set('content-type', 'application/json');
            const response = await this.#fetch(this.#url(endpoint), {
                method: sent ? 'POST' : 'GET',
                headers: given,
                credentials,
                signal: limit,
                ...(sent ? { body: stringify(sent) } : {}),
            });
            return { response, body: isSound && response.ok ? undefined : await readBody(response) };
        }
        catch (error) {
            throw unreachable(this.#url(endpoint), limit.aborted ? limit.reason : error);
        }
    }
    #url(endpoint) {
        return addressOf(this.#options, endpoint, paths[endpoint]);
    }
}
export function addressOf({ backend, endpoints }, endpoint, path) {
    return `${(backend ?? '/navai').replace(/\/+$/, '')}/${endpoints?.[endpoint] ?? path}`;
}
export function unreachable(url, error) {
    if (error instanceof VoiceError)
        return error;
    return new VoiceError('backend-unreachable', `${url}: ${messageOf(error)}`, error);
}
export async function readBody(response) {
    const text = await response.text().catch(error => {
        if (response.ok)
            throw error;
    });
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return text;
    }
}
function isOutcome(answer) {
    return typeof answer?.ok === 'boolean';
}
async function refusals() {
    try {
        return await import('./refusal.js');
    }
    catch (error) {
        throw new VoiceError('sdk-unavailable', messageOf(error), error);
    }
}
