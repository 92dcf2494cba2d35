import { VoiceError } from '../core/errors/errors.js';
import { stringify } from '../core/util/stringify.js';
import { addressOf, readBody, unreachable } from './client.js';
import { guardedFetch } from './guarded-fetch.js';
import { isMissing, refusalOf, secondTry } from './refusal.js';
const paths = { turns: 'turns', sessionEnd: 'sessions/end', feedback: 'feedback' };
const timeoutMs = 10_000;
const temporaryStatuses = [408, 425, 429];
export class BackendArchive {
    #options;
    #notOffered;
    #fetch;
    #headers;
    constructor(options, notOffered, fetch = guardedFetch()) {
        this.#options = options;
        this.#notOffered = notOffered;
        this.#fetch = fetch;
    }
    async file(endpoint, body, page) {
        const url = addressOf(this.#options, endpoint, paths[endpoint]);
        if (this.#notOffered.has(url))
            return { outcome: 'not-offered', detail: '' };
        const answer = await this.#ask(url, body, page).catch(redirectOf);
        if (answer instanceof VoiceError)
            return { outcome: 'refused', detail: answer.detail };
        const { response } = answer;
        if (response.ok)
            return { outcome: 'taken', detail: '' };
        const refusal = refusalOf(answer);
        if (isMissing(answer)) {
            this.#notOffered.add(url);
            return { outcome: 'not-offered', detail: refusal.detail };
        }
        if (response.status >= 500 || temporaryStatuses.includes(response.status))
            throw refusal;
        return { outcome: 'refused', detail: refusal.detail };
    }
    async #ask(url, body, page) {
        const attempt = () => this.#attempt(url, body, page);
        const answer = await attempt();
        if (answer.response.ok)
            return answer;
        const canRefresh = typeof this.#options.headers === 'function';
        const { signal } = new AbortController();
        return [429, 503].includes(answer.response.status)
            ? answer
            : secondTry(answer, { attempt, canRefresh, patienceMs: 0, signal });
    }
    async #attempt(url, body, { keepalive, leaving }) {
        const signal = AbortSignal.timeout(timeoutMs);
        try {
            const headers = new Headers((leaving && this.#headers) || (await this.#askHeaders()));
            headers.set('accept', 'application/json');
            headers.set('content-type', 'application/json');
            const { credentials = 'same-origin' } = this.#options;
            const init = { method: 'POST', headers, credentials, keepalive, signal, body: stringify(body) };
            const response = await this.#fetch(url, init);
            return { response, body: await readBody(response) };
        }
        catch (error) {
            throw unreachable(url, error);
        }
    }
    async #askHeaders() {
        const { headers } = this.#options;
        this.#headers = (typeof headers === 'function' ? await headers() : headers) ?? {};
        return this.#headers;
    }
}
function redirectOf(error) {
    if (error.code === 'backend-invalid')
        return error;
    throw error;
}
