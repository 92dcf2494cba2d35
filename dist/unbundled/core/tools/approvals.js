import { messageOf } from '../errors/errors.js';
import { NavaiApprovalEvent } from '../events/approval-event.js';
import { LateError, withDeadline } from '../util/deadline.js';
const refused = 'The user did not allow it.';
export class Approvals {
    #context;
    #limitMs;
    #pending = new Map();
    #shown = [];
    constructor(context, limitMs) {
        this.#context = context;
        this.#limitMs = limitMs;
    }
    get pending() {
        return this.#shown;
    }
    approve(toolCallId, allowed) {
        const waiting = this.#pending.get(toolCallId);
        waiting?.answer(allowed === true);
        return waiting !== undefined;
    }
    async ask(definition, payload, toolCallId, signal = this.#context.call.signal) {
        const limitMs = this.#limitMs;
        try {
            if (!(await this.#isNeeded(definition, payload, signal)))
                return undefined;
            const late = `${refused} No answer came within ${limitMs / 1000} s.`;
            const allowed = await withDeadline({ limitMs, late, signal }, waiting => this.#answerTo(definition, payload, toolCallId, waiting));
            return allowed ? undefined : refused;
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            const problem = error instanceof LateError ? error.message : `${refused} ${messageOf(error)}`;
            this.#context.warn('tool-failed', `${definition.name}: ${problem}`, error);
            return problem;
        }
        finally {
            this.#settle(toolCallId);
        }
    }
    async #isNeeded({ name, requiresApproval }, payload, signal) {
        if (typeof requiresApproval !== 'function')
            return Boolean(requiresApproval);
        const limitMs = this.#limitMs;
        const { warn } = this.#context;
        const late = `requiresApproval() did not answer within ${limitMs / 1000} s.`;
        try {
            return Boolean(await withDeadline({ limitMs, late, signal }, () => requiresApproval(payload)));
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            warn('tool-failed', `${name}: ${messageOf(error)}`, error);
            return true;
        }
    }
    async #answerTo({ name, description }, payload, toolCallId, signal) {
        const event = new NavaiApprovalEvent(name, payload, toolCallId, signal);
        const answered = new Promise(answer => {
            this.#pending.set(toolCallId, { asked: { toolCallId, name, description, payload }, event, answer });
        });
        this.#context.target.dispatchEvent(event);
        this.#changed();
        const given = event.answer && Promise.resolve(event.answer.value).then(value => value === true);
        return given ? Promise.race([given, answered]) : answered;
    }
    #settle(toolCallId) {
        if (this.#pending.delete(toolCallId))
            this.#changed();
    }
    #changed() {
        this.#shown = [...this.#pending.values()].map(({ asked, event }) => {
            return { ...asked, handled: event.defaultPrevented };
        });
        this.#context.changed();
    }
}
