import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { NavaiApprovalEvent } from '../events/approval-event.js';
import type { AppFunction } from '../model/function.js';
import type { PendingApproval } from '../model/session-state.js';
import { LateError, withDeadline } from '../util/deadline.js';

interface Waiting {
  readonly asked: Omit<PendingApproval, 'handled'>;
  readonly event: Event;
  readonly answer: (allowed: boolean) => void;
}

type ApprovalContext = Pick<CallContext, 'call' | 'target' | 'warn' | 'changed'>;

/** What a question needs to know about a function. */
type Asked = Pick<AppFunction, 'name' | 'description' | 'requiresApproval'>;

const refused = 'The user did not allow it.';

/** Asks for approval before a function runs: first the page, by an event, otherwise the UI that shows `pending`. */
export class Approvals {
  readonly #context: ApprovalContext;
  readonly #limitMs: number;
  readonly #pending = new Map<string, Waiting>();
  #shown: readonly PendingApproval[] = [];

  /** `limitMs` is the time that the user has to answer, in milliseconds. */
  constructor(context: ApprovalContext, limitMs: number) {
    this.#context = context;
    this.#limitMs = limitMs;
  }

  /** Oldest first. */
  get pending(): readonly PendingApproval[] {
    return this.#shown;
  }

  /** Answers for the user. Returns false if no such call is waiting. */
  approve(toolCallId: string, allowed: boolean): boolean {
    const waiting = this.#pending.get(toolCallId);
    waiting?.answer(allowed === true);
    return waiting !== undefined;
  }

  /**
   * Resolves to undefined once the function may run, otherwise to the reason why not. Rejects if the signal is aborted
   * meanwhile. Default: the call's signal.
   */
  async ask(
    definition: Asked,
    payload: unknown,
    toolCallId: string,
    signal: AbortSignal = this.#context.call.signal,
  ): Promise<string | undefined> {
    const limitMs = this.#limitMs;
    try {
      if (!(await this.#isNeeded(definition, payload, signal))) return undefined;
      const late = `${refused} No answer came within ${limitMs / 1000} s.`;
      const allowed = await withDeadline({ limitMs, late, signal }, waiting =>
        this.#answerTo(definition, payload, toolCallId, waiting),
      );
      return allowed ? undefined : refused;
    } catch (error) {
      if (signal.aborted) throw error;
      // A page that fails to answer has not allowed it.
      const problem = error instanceof LateError ? error.message : `${refused} ${messageOf(error)}`;
      this.#context.warn('tool-failed', `${definition.name}: ${problem}`, error);
      return problem;
    } finally {
      this.#settle(toolCallId);
    }
  }

  async #isNeeded(
    { name, requiresApproval }: Asked,
    payload: unknown,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (typeof requiresApproval !== 'function') return Boolean(requiresApproval);
    const limitMs = this.#limitMs;
    const { warn } = this.#context;
    const late = `requiresApproval() did not answer within ${limitMs / 1000} s.`;
    try {
      return Boolean(await withDeadline({ limitMs, late, signal }, () => requiresApproval(payload)));
    } catch (error) {
      if (signal.aborted) throw error;
      // Asks the user, because the page could not decide.
      warn('tool-failed', `${name}: ${messageOf(error)}`, error);
      return true;
    }
  }

  async #answerTo(
    { name, description }: Asked,
    payload: unknown,
    toolCallId: string,
    signal: AbortSignal,
  ): Promise<boolean> {
    const event = new NavaiApprovalEvent(name, payload, toolCallId, signal);
    const answered = new Promise<boolean>(answer => {
      // Before the event: a listener may answer with `approve()` at once.
      this.#pending.set(toolCallId, { asked: { toolCallId, name, description, payload }, event, answer });
    });
    this.#context.target.dispatchEvent(event);
    this.#changed();
    const given = event.answer && Promise.resolve(event.answer.value).then(value => value === true);
    return given ? Promise.race([given, answered]) : answered;
  }

  #settle(toolCallId: string): void {
    if (this.#pending.delete(toolCallId)) this.#changed();
  }

  #changed(): void {
    this.#shown = [...this.#pending.values()].map(({ asked, event }) => {
      return { ...asked, handled: event.defaultPrevented };
    });
    this.#context.changed();
  }
}
