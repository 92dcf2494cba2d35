import { toVoiceError, VoiceError } from './errors/errors.js';
import { backoffMs, isTransient, pause } from './util/backoff.js';
const troubleMs = 6_000;
const stableMs = 30_000;
const renewEveryMs = 1_000;
export class Reconnector {
    #host;
    #connection;
    #watch = { active: false };
    #failures = 0;
    #since = 0;
    #trouble;
    #renewal;
    constructor(host) {
        this.#host = host;
    }
    get connection() {
        return this.#connection;
    }
    async open() {
        await this.#replace(true);
    }
    close() {
        this.#drop();
    }
    lost(watch, error) {
        const current = watch.active && watch === this.#watch;
        watch.active = false;
        watch.lostBy = error;
        if (!current)
            return;
        this.#drop();
        this.#host.broken();
        if (!isTransient(error.code) || !(this.#host.maxReconnects > 0))
            return this.#host.failed(error);
        this.#host.moved('reconnecting');
        void this.#reconnect(error);
    }
    stutters(watch, active) {
        if (watch !== this.#watch || !this.#connection)
            return;
        clearTimeout(this.#trouble);
        this.#host.moved(active ? 'reconnecting' : 'connected');
        const giveUp = () => this.lost(watch, new VoiceError('connection-lost', 'The network did not come back.'));
        if (active)
            this.#trouble = setTimeout(giveUp, troubleMs);
    }
    async #replace(first) {
        const watch = { active: true };
        const connection = await this.#host.connect(watch, first);
        if (this.#host.signal.aborted || !watch.active) {
            connection.close();
            throw watch.lostBy ?? new VoiceError('connection-lost');
        }
        this.#drop();
        this.#watch = watch;
        this.#connection = connection;
        this.#since = performance.now();
        this.#renewal = setTimeout(() => void this.#renew(), this.#host.renewAfterMs);
    }
    #drop() {
        clearTimeout(this.#trouble);
        clearTimeout(this.#renewal);
        this.#connection?.close();
        this.#watch.active = false;
        this.#connection = undefined;
    }
    async #reconnect(cause) {
        const { signal, maxReconnects } = this.#host;
        if (performance.now() - this.#since > stableMs)
            this.#failures = 0;
        let problem = cause;
        while (this.#failures < maxReconnects && isTransient(problem.code)) {
            this.#failures += 1;
            await pause((problem.retryAfter ?? 0) * 1000 || backoffMs(this.#failures), signal);
            if (signal.aborted)
                return;
            try {
                if (!this.#connection)
                    await this.#replace(false);
                this.#host.moved('connected');
                return this.#host.restored();
            }
            catch (error) {
                if (signal.aborted)
                    return;
                problem = toVoiceError(error);
            }
        }
        this.#host.failed(isTransient(problem.code) && problem !== cause ? lostBy(problem) : problem);
    }
    async #renew() {
        const { signal, atPause, moved, restored } = this.#host;
        const watch = this.#watch;
        const later = () => {
            if (watch.active && !signal.aborted)
                this.#renewal = setTimeout(() => void this.#renew(), renewEveryMs);
        };
        if (!atPause())
            return later();
        try {
            await this.#replace(false);
            moved('connected');
            restored();
        }
        catch {
            later();
        }
    }
}
function lostBy(problem) {
    return new VoiceError('connection-lost', `${problem.code}: ${problem.detail}`, problem, problem.retryAfter);
}
