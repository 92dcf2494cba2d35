import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { NavaiGuardrailEvent } from '../events/call-events.js';
import type { GuardedText, Guardrail } from '../model/guardrail.js';
import type { TranscriptEntry } from '../model/transcript.js';
import { jsonOf } from '../util/json-of.js';
import { RecentIds } from '../util/recent-ids.js';

type GuardrailContext = Pick<CallContext, 'options' | 'target' | 'connection' | 'warn'>;

/** More than a user types before the first answer. */
const mostTyped = 64;

type Test = (given: GuardedText) => boolean;

interface Rule extends Guardrail {
  readonly test: Test;
  /** The items that it was found to apply to. */
  readonly told: RecentIds;
}

/** Watches over what is said and done in a call. A rule that fails counts as one that applies. */
export class Guardrails {
  readonly #context: GuardrailContext;
  readonly #rules: readonly Rule[];
  /** Typed texts that were let through: they come back as entries. */
  readonly #typed: string[] = [];

  constructor(context: GuardrailContext) {
    this.#context = context;
    const { guardrails } = context.options;
    const given: readonly unknown[] = Array.isArray(guardrails) ? guardrails : [];
    this.#rules = given.flatMap((rule, index) => {
      const test = isGuardrail(rule) ? testOf(rule.match) : undefined;
      if (!test) context.warn('guardrail-failed', `Rule ${index + 1} is unusable.`);
      return test ? [{ ...(rule as Guardrail), test, told: new RecentIds() }] : [];
    });
  }

  /** Whether a typed text may be sent. */
  allows(text: string): boolean {
    if (this.#check({ on: 'input', text })) return false;
    if (this.#rules.length > 0) this.#typed.push(text);
    // One that could not be sent does not come back.
    if (this.#typed.length > mostTyped) this.#typed.shift();
    return true;
  }

  /** Looks at what has been said by either side, and cuts off what a rule blocks. */
  watch({ id, role, text, final }: TranscriptEntry): void {
    if (this.#rules.length === 0) return;
    if (role === 'agent') {
      // The last word may not be all there yet.
      const whole = final ? text : text.replace(/[\p{L}\p{N}]+$/u, '');
      if (this.#check({ on: 'output', text: whole }, id)) this.#context.connection()?.interrupt();
    } else if (final && !this.#wasTyped(text)) {
      const rule = this.#check({ on: 'input', text }, id);
      if (rule) this.#unsay(id, rule);
    }
  }

  /** Why the model may not call a function with this payload; undefined if it may. */
  refusal(name: string, payload: unknown): string | undefined {
    const rule = this.#check({ on: 'tool', text: `${name} ${jsonOf(payload)}`, name, payload });
    return rule && (rule.message ?? 'A rule of this site does not allow this.');
  }

  /** Spoken words have been heard already: the answer is cut off, and the model forgets them. */
  #unsay(id: string, { message }: Rule): void {
    const connection = this.#context.connection();
    connection?.interrupt();
    connection?.sendEvent({ type: 'conversation.item.delete', item_id: id });
    const instead = message ? `Say only this instead: “${message}”` : 'Wait for what the user says next.';
    const note = `A rule of this site has removed the user’s last words. Do not answer or act on them. ${instead}`;
    connection?.inform(note, message !== undefined);
  }

  /** Tells of every rule that applies, of an item only once; the first that blocks. */
  #check(given: GuardedText, item?: string): Rule | undefined {
    const applying = this.#rules.filter(rule => {
      if (rule.on !== given.on || (item && rule.told.has(item)) || !this.#applies(rule, given)) return false;
      if (item) rule.told.add(item);
      return true;
    });
    for (const rule of applying)
      this.#context.target.dispatchEvent(
        new NavaiGuardrailEvent(given.on, nameOf(rule), rule.action, given.text),
      );
    return applying.find(({ action }) => action === 'block');
  }

  #applies(rule: Rule, given: GuardedText): boolean {
    try {
      const answer: unknown = rule.test(given);
      if (typeof answer === 'boolean') return answer;
      throw new TypeError('It must say true or false at once.');
    } catch (error) {
      this.#context.warn('guardrail-failed', `${nameOf(rule)}: ${messageOf(error)}`, error);
      return true;
    }
  }

  #wasTyped(text: string): boolean {
    const at = this.#typed.indexOf(text);
    if (at >= 0) this.#typed.splice(at, 1);
    return at >= 0;
  }
}

function isGuardrail(rule: unknown): rule is Guardrail {
  const { on, action } = Object(rule) as Partial<Guardrail>;
  return ['input', 'tool', 'output'].includes(on as string) && ['block', 'warn'].includes(action as string);
}

/** Undefined if nothing can be matched with it. */
function testOf(match: Guardrail['match']): Test | undefined {
  if (typeof match === 'function') return match;
  // `search`, unlike `test`, has no memory in patterns with the flag `g`.
  if (match instanceof RegExp) return ({ text }) => text.search(match) >= 0;
  const words = [match].flat().filter(word => typeof word === 'string' && word.trim());
  if (words.length === 0) return undefined;
  const any = words.map(word => word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
  return ({ text }) => pattern.test(text);
}

function nameOf({ name, match }: Guardrail): string {
  return name ?? (typeof match === 'function' ? match.name : String(match));
}
