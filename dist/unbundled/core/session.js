import { toVoiceError } from './errors/errors.js';
import { makeWarning } from './errors/warnings.js';
import { NavaiActivityEvent, NavaiErrorEvent, NavaiStartEvent, NavaiStatusEvent, NavaiWarningEvent, } from './events/index.js';
import { nothingShown, silent } from './model/session-state.js';
import { startOptionsOf } from './model/start-options.js';
import { activityOf, canMove, isLive, isOpen } from './model/status.js';
import { savedCallKey } from './ports/tab.js';
import { ownDocument } from './util/own-document.js';
import { untilAborted } from './util/until-aborted.js';
const isPrerendering = () => globalThis.document && ownDocument.prerendering;
const prerendered = () => import('./resume/prerendered.js');
export class Session {
    #ports;
    #options;
    #target;
    #subscribers = new Set();
    #status = 'idle';
    #activity = 'idle';
    #error = null;
    #muted = false;
    #audio = {};
    #ended = false;
    #waitsFor;
    #ending;
    #call;
    #live;
    #conversation;
    #resumable;
    #starting;
    #prepared;
    #hasStarted = false;
    constructor(ports, setup, target) {
        this.#ports = ports;
        this.#options = setup;
        this.#target = target;
    }
    snapshot() {
        return { ...this.state, transcript: this.#conversation?.transcript.entries ?? [] };
    }
    latest(count) {
        return this.#conversation?.transcript.latest(count) ?? [];
    }
    get state() {
        return {
            status: this.#status,
            activity: this.#activity,
            muted: this.#muted,
            transcriptLength: this.#conversation?.transcript.length ?? 0,
            error: this.#error,
            resumable: !!this.#resumable,
            waitingFor: this.#status === 'connecting' ? this.#waitsFor : undefined,
            ended: this.#ended,
            ...(this.#conversation?.shown ?? nothingShown),
        };
    }
    get levels() {
        return this.#live?.audio.levels ?? silent;
    }
    addEventListener(type, listener, options) {
        this.#target.addEventListener(type, listener, options);
    }
    removeEventListener(type, listener, options) {
        this.#target.removeEventListener(type, listener, options);
    }
    subscribe(listener) {
        this.#subscribers.add(listener);
        return () => this.#subscribers.delete(listener);
    }
    start() {
        if (!isLive(this.#status))
            this.#starting = this.#start();
        return this.#starting ?? Promise.resolve();
    }
    prepare(what, options) {
        const prepareWith = ({ prepareStart }) => {
            if (isLive(this.#status) || isPrerendering() || (this.#hasStarted && what !== 'press'))
                return;
            this.#prepared ??= prepareStart(this.#ports);
            this.#prepared.prepare(what, options);
        };
        const start = this.#ports.loadStart();
        if ('then' in start)
            start.then(prepareWith).catch(() => { });
        else
            prepareWith(start);
    }
    async resume() {
        const { tab, loadCode, location } = this.#ports;
        try {
            if (isPrerendering())
                await (await prerendered()).callSaved();
            if (isLive(this.#status) || !(tab?.storage() ?? sessionStorage).getItem(savedCallKey))
                return;
            const { resume } = await loadCode();
            const restore = (call) => {
                this.#resumable = call;
                this.#conversation = call;
                this.#changed();
            };
            await resume({ session: this, restore, options: this.#options, location, warn: this.#warn }, tab);
        }
        catch {
        }
    }
    stop() {
        this.#resumable = undefined;
        this.#prepared?.release();
        this.#end('idle');
    }
    send(text) {
        const words = text.trim();
        if (words && isOpen(this.#status))
            return this.#conversation?.sendText(words) ?? false;
        this.#warn('not-connected');
        return false;
    }
    restart() {
        this.stop();
        this.clearTranscript();
        return this.start();
    }
    talk(pressed) {
        return this.#live?.audio.talk(pressed) ?? false;
    }
    setAudio(changes) {
        this.#audio = { ...this.#audio, ...changes };
        this.#live?.audio.set(changes);
    }
    interrupt() {
        this.#conversation?.interrupt();
    }
    touch() {
        const conversation = this.#conversation;
        if (isOpen(this.#status) && conversation && 'touch' in conversation)
            conversation.touch();
    }
    inform(text, answer = false) {
        return this.#updates?.inform(text, answer) ?? false;
    }
    async sendImage(image, text = '') {
        return this.#updates?.sendImage(image, text) ?? false;
    }
    update(settings) {
        return this.#updates?.update(settings) ?? false;
    }
    listenFor(language) {
        this.#updates?.listenFor(language);
    }
    sendEvent(event) {
        return this.#updates?.sendEvent(event) ?? false;
    }
    approve(toolCallId, allowed) {
        return this.#conversation?.approve(toolCallId, allowed) ?? false;
    }
    async sendFeedback(rating, comment = '') {
        const conversation = this.#conversation;
        return conversation && 'feedback' in conversation ? conversation.feedback(rating, comment) : false;
    }
    get #updates() {
        const conversation = this.#conversation;
        if (isOpen(this.#status) && conversation && 'updates' in conversation)
            return conversation.updates;
        this.#warn('not-connected');
        return undefined;
    }
    mute(muted) {
        this.#muted = muted;
        this.#call?.mute(muted);
        this.#changed();
    }
    clearTranscript() {
        this.#conversation?.clear();
        this.#changed();
    }
    async #start() {
        const resumes = this.#resumable;
        this.#hasStarted = true;
        let signal;
        try {
            const ending = new AbortController();
            this.#ending = ending;
            signal = ending.signal;
            const options = { ...this.#options(), ...this.#audio };
            const event = new NavaiStartEvent(startOptionsOf(options), !!resumes);
            if (!this.#target.dispatchEvent(event))
                ending.abort();
            if (signal.aborted)
                return this.#prepared?.release();
            this.#error = null;
            this.#ended = false;
            this.#conversation = resumes;
            this.#move(resumes ? 'reconnecting' : 'connecting');
            if (!signal.aborted)
                await this.#connect(ending, options, event.options);
        }
        catch (error) {
            if (!signal?.aborted)
                this.#move('connecting');
            this.#fail(signal, error);
        }
    }
    async #connect(ending, options, startOptions) {
        const audio = this.#audio;
        const { signal } = ending;
        const prepared = this.#prepared;
        const waitsFor = (what) => {
            this.#waitsFor = what;
            this.#changed();
        };
        if (isPrerendering())
            await untilAborted(prerendered().then(({ shown }) => shown()), signal);
        const start = this.#ports.loadStart();
        const { gatherStart, makeCall } = 'then' in start ? await untilAborted(start, signal) : start;
        const call = makeCall(this.#resumable?.key, ending);
        this.#call = call;
        call.mute(this.#muted);
        const shared = { call, options, startOptions, ports: this.#ports, warn: this.#warnDuring(signal) };
        const { code, ...gathered } = await gatherStart({ ...shared, prepared, waitsFor });
        const conversation = code.converse({
            ...shared,
            ...gathered,
            target: this.#target,
            resumes: this.#resumable,
            changed: () => this.#changed(),
            moved: status => {
                this.#move(status);
                this.#learned();
            },
            learned: () => this.#learned(),
            failed: error => this.#fail(signal, error),
            left: () => this.stop(),
        });
        call.beforeRelease(() => conversation.close());
        this.#live = conversation;
        this.#conversation = conversation;
        if (this.#audio !== audio)
            conversation.audio.set(this.#audio);
        await conversation.open();
        if (signal.aborted)
            return;
        this.#resumable = undefined;
        this.#move('connected');
        this.#learned();
    }
    #fail(signal, error) {
        if (signal?.aborted)
            return;
        const problem = toVoiceError(error);
        this.#error = problem;
        this.#end('error');
        this.#target.dispatchEvent(new NavaiErrorEvent(problem));
    }
    #end(status) {
        this.#ended = status === 'idle' && (this.#ended || isOpen(this.#status));
        this.#call?.release();
        this.#ending?.abort();
        this.#call = undefined;
        this.#live = undefined;
        this.#starting = undefined;
        this.#move(status);
        this.#setActivity('idle');
    }
    #move(status) {
        const previous = this.#status;
        if (!canMove(previous, status))
            return;
        this.#status = status;
        this.#announce(new NavaiStatusEvent(status, previous));
    }
    #learned() {
        if (this.#conversation)
            this.#setActivity(activityOf({ status: this.#status, ...this.#conversation.facts }));
    }
    #setActivity(activity) {
        const previous = this.#activity;
        if (activity === previous)
            return;
        this.#activity = activity;
        this.#announce(new NavaiActivityEvent(activity, previous));
    }
    #warnDuring(signal) {
        return (...warning) => {
            if (!signal.aborted)
                this.#warn(...warning);
        };
    }
    #warn = (code, detail, cause) => {
        this.#target.dispatchEvent(new NavaiWarningEvent(makeWarning(code, detail, cause)));
    };
    #announce(event) {
        this.#changed();
        this.#target.dispatchEvent(event);
    }
    #changed() {
        for (const listener of this.#subscribers) {
            try {
                listener();
            }
            catch (error) {
                setTimeout(() => {
                    throw error;
                });
            }
        }
    }
}
