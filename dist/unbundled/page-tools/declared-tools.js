import { oneLine, quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { stringify } from '../core/util/stringify.js';
import { fieldsOf, schemaOf } from './fields.js';
import { isForm, staysHere } from './own-site.js';
import { submitForm } from './submit-form.js';
import { isUsable } from './usable.js';
import { wordsOf } from './words-of.js';
const attribute = 'data-navai-tool';
const maxTools = 64;
export class DeclaredTools {
    #warn;
    #warned = new Set();
    #names = new Map();
    #last = {
        ...{ key: '', elements: [], functions: [] },
    };
    constructor(warn) {
        this.#warn = warn;
    }
    collect(root) {
        const usable = [...root.querySelectorAll(`[${attribute}]`)].filter(element => this.#isTool(element));
        if (usable.length > maxTools)
            this.#warnOnce(`Only the first ${maxTools} elements of a page are.`);
        const elements = usable.slice(0, maxTools);
        this.#names = this.#nameAll(elements);
        const functions = elements.flatMap(element => {
            const name = this.#names.get(element)?.name;
            return name ? [toFunction(element, name)] : [];
        });
        return this.#keepLast(elements, functions);
    }
    #keepLast(elements, functions) {
        const { key, elements: before } = this.#last;
        const next = { key: stringify(functions), elements, functions };
        const same = key === next.key && elements.every((element, index) => element === before[index]);
        if (!same)
            this.#last = next;
        return this.#last.functions;
    }
    #isTool(element) {
        if (!(element instanceof HTMLElement) || !isUsable(element))
            return false;
        if (staysHere(element))
            return true;
        this.#warnOnce(`“${askedName(element)}” leads to another site.`);
        return false;
    }
    #nameAll(elements) {
        const names = new Map();
        for (const element of elements) {
            const known = this.#names.get(element);
            if (known?.asked === askedName(element))
                names.set(element, known);
        }
        const taken = new Set([...names.values()].map(({ name }) => name));
        for (const element of elements)
            if (!names.has(element))
                this.#name(element, names, taken);
        return names;
    }
    #name(element, names, taken) {
        const asked = askedName(element);
        const wanted = toToolName(asked);
        if (!wanted)
            return this.#warnOnce(`“${asked}” has no letters or digits in its name.`);
        const name = freeName(wanted, taken);
        taken.add(name);
        names.set(element, { asked, name });
    }
    #warnOnce(detail) {
        if (this.#warned.has(detail))
            return;
        this.#warned.add(detail);
        this.#warn('function-unusable', detail);
    }
}
function askedName(element) {
    return element.getAttribute(attribute)?.trim() || wordsOf(element);
}
function toFunction(element, name) {
    const label = wordsOf(element) || name;
    const own = oneLine(element.getAttribute('data-navai-description') ?? '');
    const description = own || `${isForm(element) ? 'Fills in and submits' : 'Clicks'} ${quoted(label)}.`;
    return {
        name,
        description,
        parameters: isForm(element) ? schemaOf(fieldsOf(element)) : { type: 'object', properties: {} },
        run: (payload, { signal }) => use(element, label, payload, signal),
        declared: { silent: isOn(element, 'silent'), requiresApproval: isOn(element, 'approval') },
    };
}
function use(element, label, payload, signal) {
    if (!isUsable(element))
        throw new Error(`“${label}” can’t be used on the page at the moment.`);
    if (!staysHere(element))
        throw new Error(`“${label}” leads to another site.`);
    if (isForm(element))
        return submitForm(element, payload, signal);
    element.click();
    return { clicked: label };
}
function isOn(element, name) {
    const value = element.getAttribute(`data-navai-${name}`);
    return value !== null && value !== 'false';
}
