import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { NavaiGuardrailEvent } from '../events/call-events.js';
import type { GuardedText, Guardrail } from '../model/guardrail.js';
import type { TranscriptEntry } from '../model/transcript.js';
import { jsonOf } from '../util/json-of.js';
import { RecentIds } from '../util/recent-ids.js';

type GuardrailContext = Pick<CallContext, 'options' | 'target' | 'connection' | 'warn'>;

/** Maximum typed texts to remember: more than a user types before the first answer. */
const maxTyped = 64;

type Test = (given: GuardedText) => boolean;

interface Rule extends Guardrail {
  readonly test: Test;
  /** The ids of the items that the rule was already applied to. */
  readonly reported: RecentIds;
}

/** Checks what is said and done in a call against the page's rules. A rule that throws counts as one that applies. */
export class Guardrails {
  readonly #context: GuardrailContext;
  readonly #rules: readonly Rule[];
  /** Typed texts that were allowed: they come back as entries, which must not be checked again. */
  readonly #typed: string[] = [];

  constructor(context: GuardrailContext) {
    this.#context = context;
    const { guardrails } = context.options;
    const given: readonly unknown[] = Array.isArray(guardrails) ? guardrails : [];
    this.#rules = given.flatMap((rule, index) => {
      const test = isGuardrail(rule) ? testOf(rule.match) : undefined;
      if (!test) context.warn('guardrail-failed', `Rule ${index + 1} is unusable.`);
      return test ? [{ ...(rule as Guardrail), test, reported: new RecentIds() }] : [];
    });
  }

  /** Whether a typed text may be sent. */
  allows(text: string): boolean {
    if (this.#check({ on: 'input', text })) return false;
    if (this.#rules.length > 0) this.#typed.push(text);
    // A text that could not be sent does not come back.
    if (this.#typed.length > maxTyped) this.#typed.shift();
    return true;
  }

  /** Checks what either side has said, and cuts off what a rule blocks. */
  watch({ id, role, text, final }: TranscriptEntry): void {
    if (this.#rules.length === 0) return;
    if (role === 'agent') {
      // The last word may be incomplete.
      const whole = final ? text : withoutLastWord(text);
      if (this.#check({ on: 'output', text: whole }, id)) this.#context.connection()?.interrupt();
    } else if (final && !this.#wasTyped(text)) {
      const rule = this.#check({ on: 'input', text }, id);
      if (rule) this.#unsay(id, rule);
    }
  }

  /** The reason why the model may not call a function with this payload; undefined if it may. */
  refusal(name: string, payload: unknown): string | undefined {
    const rule = this.#check({ on: 'tool', text: `${name} ${jsonOf(payload)}`, name, payload });
    return rule && (rule.message ?? 'A rule of this site does not allow this.');
  }

  /** Removes spoken words from the conversation. The model has already heard them, so its answer is cut off. */
  #unsay(id: string, { message }: Rule): void {
    const connection = this.#context.connection();
    connection?.interrupt();
    connection?.sendEvent({ type: 'conversation.item.delete', item_id: id });
    const instead = message ? `Say only this instead: “${message}”` : 'Wait for what the user says next.';
    const note = `A rule of this site has removed the user’s last words. Do not answer or act on them. ${instead}`;
    connection?.inform(note, message !== undefined);
  }

  /** Dispatches an event for every rule that applies, once per item. Returns the first rule that blocks. */
  #check(given: GuardedText, item?: string): Rule | undefined {
    const applying = this.#rules.filter(rule => {
      if (rule.on !== given.on || (item && rule.reported.has(item)) || !this.#applies(rule, given))
        return false;
      if (item) rule.reported.add(item);
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

/** From the end: a regular expression would try each character of a text without spaces, in quadratic time. */
function withoutLastWord(text: string): string {
  let end = text.length;
  while (end > 0) {
    const pair = /[\udc00-\udfff]/.test(text.charAt(end - 1)) ? 2 : 1;
    if (!/^[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, end - pair), end))) break;
    end -= pair;
  }
  return text.slice(0, end);
}

function isGuardrail(rule: unknown): rule is Guardrail {
  const { on, action } = Object(rule) as Partial<Guardrail>;
  return ['input', 'tool', 'output'].includes(on as string) && ['block', 'warn'].includes(action as string);
}

/** Returns undefined if nothing can match. */
function testOf(match: Guardrail['match']): Test | undefined {
  if (typeof match === 'function') return match;
  // `search`, unlike `test`, ignores the `lastIndex` of patterns with the flag `g`.
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
