import { VoiceError } from '../errors/errors.js';
import { nonNegative } from '../util/non-negative.js';
const defaults = { maxDuration: 600, idleTimeout: 120, tokenBudget: 0 };
const attributes = { maxDuration: 'max-duration', idleTimeout: 'idle-timeout', tokenBudget: 'token-budget' };
const aheadSeconds = { duration: 30, idle: 15 };
const announcedTokenShare = 0.1;
const graceSeconds = 30;
const maxTimerMs = 2 ** 31 - 1;
export class Limits {
    #events;
    #limits;
    #now;
    #announced = new Set();
    #started;
    #active = 0;
    #busy = false;
    #tokens = 0;
    #timer;
    constructor(options, events) {
        const usable = (name) => this.#usable(name, options[name]);
        this.#events = events;
        this.#now = events.now ?? Date.now;
        this.#limits = {
            maxDuration: usable('maxDuration'),
            idleTimeout: usable('idleTimeout'),
            tokenBudget: usable('tokenBudget'),
        };
    }
    start(usedSeconds = 0) {
        this.#active = this.#now();
        this.#started = this.#active - usedSeconds * 1000;
        this.check();
    }
    stop() {
        clearTimeout(this.#timer);
        this.#started = undefined;
    }
    get usedSeconds() {
        return this.#started === undefined ? 0 : Math.max(0, this.#now() - this.#started) / 1000;
    }
    touch() {
        this.#wake();
        this.check();
    }
    spent(tokens) {
        this.#tokens = tokens;
        this.check();
    }
    check() {
        if (this.#started === undefined)
            return;
        clearTimeout(this.#timer);
        const busy = this.#events.busy();
        if (busy || this.#busy)
            this.#wake();
        this.#busy = busy;
        const end = this.#end();
        if (end)
            return this.#reached(end);
        const waits = [this.#watch('duration'), this.#watch('idle')];
        this.#watchTokens();
        if (this.#started === undefined)
            return;
        const wait = Math.min(...waits, maxTimerMs);
        this.#timer = setTimeout(() => this.check(), wait);
    }
    #wake() {
        this.#active = this.#now();
        if (this.#announced.delete('idle'))
            this.#events.averted?.('idle');
    }
    #end() {
        const { maxDuration, idleTimeout, tokenBudget } = this.#limits;
        const busy = this.#busy;
        if (maxDuration && this.#left('duration') <= (busy ? -graceSeconds : 0))
            return `max-duration: ${maxDuration} s.`;
        if (idleTimeout && this.#left('idle') <= 0)
            return `idle-timeout: ${idleTimeout} s.`;
        if (tokenBudget && this.#tokens >= tokenBudget && !busy)
            return `token-budget: ${this.#tokens} of ${tokenBudget} tokens.`;
        return undefined;
    }
    #reached(detail) {
        this.stop();
        this.#events.reached(new VoiceError('limit-reached', detail));
    }
    #watch(kind) {
        const limit = this.#limits[kind === 'idle' ? 'idleTimeout' : 'maxDuration'];
        if (!limit)
            return maxTimerMs;
        const left = this.#left(kind);
        const ahead = Math.min(aheadSeconds[kind], limit / 4);
        if (left > ahead)
            return (left - ahead) * 1000;
        this.#announce(kind, Math.max(0, left));
        return (left > 0 ? left : Math.max(0, left + graceSeconds)) * 1000 + 1;
    }
    #watchTokens() {
        const { tokenBudget } = this.#limits;
        const left = tokenBudget - this.#tokens;
        if (tokenBudget && left <= tokenBudget * announcedTokenShare)
            this.#announce('tokens', Math.max(0, left));
    }
    #announce(kind, left) {
        if (this.#announced.has(kind) || this.#started === undefined)
            return;
        this.#announced.add(kind);
        this.#events.near(kind, left);
    }
    #left(kind) {
        if (kind === 'duration')
            return this.#limits.maxDuration - this.usedSeconds;
        return this.#limits.idleTimeout - Math.max(0, this.#now() - this.#active) / 1000;
    }
    #usable(name, value) {
        const usable = nonNegative(attributes[name], value, defaults[name], this.#events.warn);
        return usable === Number.POSITIVE_INFINITY ? 0 : usable;
    }
}
