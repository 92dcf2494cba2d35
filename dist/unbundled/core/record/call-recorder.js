import { makeWarning } from '../errors/warnings.js';
import { NavaiWarningEvent } from '../events/index.js';
import { NavaiTurnEvent, NavaiUsageEvent } from '../events/record-events.js';
import { Turns } from '../model/turns.js';
import { addUsage, readTotals, readUsage } from '../model/usage.js';
import { TurnUploader } from './turn-uploader.js';
export class CallRecorder {
    #request;
    #turns;
    #usage;
    #uploader;
    #startedAt = 0;
    #closed = false;
    constructor(request) {
        this.#request = request;
        this.#usage = readTotals(request.resumes?.saved.usage);
        this.#turns = new Turns(turn => {
            request.target.dispatchEvent(new NavaiTurnEvent(turn));
            this.#uploader?.add(turn);
        });
    }
    get usage() {
        return this.#usage;
    }
    open() {
        const { call, options, backend, resumes } = this.#request;
        const { memory, threadId, userId } = options;
        this.#startedAt = Date.now() / 1000 - (resumes?.saved.usedSeconds ?? 0);
        if (!memory)
            return;
        this.#uploader = new TurnUploader({
            speaker: {
                ...{ session_key: call.key, thread_id: threadId || undefined, user_id: userId || undefined },
                memory_mode: this.#memoryMode(memory),
            },
            archive: backend.archive(),
            asked: memory === 'persistent',
            warn: this.#warn,
        });
        globalThis.addEventListener?.('pagehide', this.#pageHidden);
    }
    item(update) {
        this.#turns.item(update);
    }
    tool(record) {
        this.#turns.tool(record);
    }
    learn(facts) {
        this.#turns.learn(facts);
    }
    broken() {
        this.#turns.broken();
    }
    count(source, given) {
        const usage = readUsage(source, given);
        if (!usage)
            return;
        this.#usage = addUsage(this.#usage, source, usage);
        this.#request.changed();
        this.#request.target.dispatchEvent(new NavaiUsageEvent(source, usage, this.#usage));
    }
    close(reason) {
        const uploader = this.#uploader;
        if (!uploader || this.#closed)
            return;
        this.#closed = true;
        this.#turns.flush();
        const done = () => globalThis.removeEventListener?.('pagehide', this.#pageHidden);
        uploader.end(this.#end(reason, true)).then(done, done);
    }
    leave(finalize) {
        if (this.#closed)
            return this.#uploader?.leave();
        this.#closed = true;
        this.#turns.flush();
        this.#uploader?.leave(this.#end('page-left', finalize));
    }
    #pageHidden = () => this.leave(true);
    #end(reason, finalize) {
        return {
            ...{ finalize, reason, usage: this.#usage },
            ...{ started_at: this.#startedAt, ended_at: Math.max(this.#startedAt, Date.now() / 1000) },
        };
    }
    #memoryMode(given) {
        if (given === 'persistent')
            return 'persistent';
        if (given !== 'incognito')
            this.#warn('attribute-invalid', `memory: “${given}”; taken as incognito.`);
        return 'incognito';
    }
    #warn = (...warning) => {
        this.#request.target.dispatchEvent(new NavaiWarningEvent(makeWarning(...warning)));
    };
}
