import { messageOf } from '../errors/errors.js';
import { NavaiGuardrailEvent } from '../events/call-events.js';
import { jsonOf } from '../util/json-of.js';
import { RecentIds } from '../util/recent-ids.js';
const maxTyped = 64;
export class Guardrails {
    #context;
    #rules;
    #typed = [];
    constructor(context) {
        this.#context = context;
        const { guardrails } = context.options;
        const given = Array.isArray(guardrails) ? guardrails : [];
        this.#rules = given.flatMap((rule, index) => {
            const test = isGuardrail(rule) ? testOf(rule.match) : undefined;
            if (!test)
                context.warn('guardrail-failed', `Rule ${index + 1} is unusable.`);
            return test ? [{ ...rule, test, reported: new RecentIds() }] : [];
        });
    }
    allows(text) {
        if (this.#check({ on: 'input', text }))
            return false;
        if (this.#rules.length > 0)
            this.#typed.push(text);
        if (this.#typed.length > maxTyped)
            this.#typed.shift();
        return true;
    }
    watch({ id, role, text, final }) {
        if (this.#rules.length === 0)
            return;
        if (role === 'agent') {
            const whole = final ? text : withoutLastWord(text);
            if (this.#check({ on: 'output', text: whole }, id))
                this.#context.connection()?.interrupt();
        }
        else if (final && !this.#wasTyped(text)) {
            const rule = this.#check({ on: 'input', text }, id);
            if (rule)
                this.#unsay(id, rule);
        }
    }
    refusal(name, payload) {
        const rule = this.#check({ on: 'tool', text: `${name} ${jsonOf(payload)}`, name, payload });
        return rule && (rule.message ?? 'A rule of this site does not allow this.');
    }
    #unsay(id, { message }) {
        const connection = this.#context.connection();
        connection?.interrupt();
        connection?.sendEvent({ type: 'conversation.item.delete', item_id: id });
        const instead = message ? `Say only this instead: “${message}”` : 'Wait for what the user says next.';
        const note = `A rule of this site has removed the user’s last words. Do not answer or act on them. ${instead}`;
        connection?.inform(note, message !== undefined);
    }
    #check(given, item) {
        const applying = this.#rules.filter(rule => {
            if (rule.on !== given.on || (item && rule.reported.has(item)) || !this.#applies(rule, given))
                return false;
            if (item)
                rule.reported.add(item);
            return true;
        });
        for (const rule of applying)
            this.#context.target.dispatchEvent(new NavaiGuardrailEvent(given.on, nameOf(rule), rule.action, given.text));
        return applying.find(({ action }) => action === 'block');
    }
    #applies(rule, given) {
        try {
            const answer = rule.test(given);
            if (typeof answer === 'boolean')
                return answer;
            throw new TypeError('It must say true or false at once.');
        }
        catch (error) {
            this.#context.warn('guardrail-failed', `${nameOf(rule)}: ${messageOf(error)}`, error);
            return true;
        }
    }
    #wasTyped(text) {
        const at = this.#typed.indexOf(text);
        if (at >= 0)
            this.#typed.splice(at, 1);
        return at >= 0;
    }
}
function withoutLastWord(text) {
    let end = text.length;
    while (end > 0) {
        const pair = /[\udc00-\udfff]/.test(text.charAt(end - 1)) ? 2 : 1;
        if (!/^[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, end - pair), end)))
            break;
        end -= pair;
    }
    return text.slice(0, end);
}
function isGuardrail(rule) {
    const { on, action } = Object(rule);
    return ['input', 'tool', 'output'].includes(on) && ['block', 'warn'].includes(action);
}
function testOf(match) {
    if (typeof match === 'function')
        return match;
    if (match instanceof RegExp)
        return ({ text }) => text.search(match) >= 0;
    const words = [match].flat().filter(word => typeof word === 'string' && word.trim());
    if (words.length === 0)
        return undefined;
    const any = words.map(word => word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
    return ({ text }) => pattern.test(text);
}
function nameOf({ name, match }) {
    return name ?? (typeof match === 'function' ? match.name : String(match));
}
