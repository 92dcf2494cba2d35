import { messageOf } from '../core/errors/errors.js';
import { oneLine, quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { stringify } from '../core/util/stringify.js';
import { fieldsOf, schemaOf } from './fields.js';
import { queryAllDeep } from './open-trees.js';
import { nativeElement, own } from './own.js';
import { isForm, staysHere } from './own-site.js';
import { isModal, isUsable, modalDialog } from './usable.js';
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
    collect(page) {
        const found = [...queryAllDeep(page, `[${attribute}], ${modalDialog}`)];
        const declared = found.filter(element => nativeElement().hasAttribute.call(element, attribute));
        const modals = found.filter(isModal);
        const asked = new Map();
        for (const element of declared) {
            const name = this.#try(element, () => this.#isTool(element, modals) && askedName(element));
            if (typeof name === 'string')
                asked.set(element, name);
        }
        if (asked.size > maxTools)
            this.#warnOnce(`Only the first ${maxTools} elements of a page are.`);
        const elements = [...asked.keys()].slice(0, maxTools);
        this.#names = this.#nameAll(elements, asked);
        const functions = elements.flatMap(element => {
            const name = this.#names.get(element)?.name;
            return (name && this.#try(element, () => this.#toFunction(element, name))) || [];
        });
        return this.#keepLast(elements, functions);
    }
    #try(element, make) {
        try {
            return make();
        }
        catch (error) {
            const name = nativeElement().getAttribute.call(element, attribute);
            this.#warnOnce(`“${name}”: ${messageOf(error)}`);
            return undefined;
        }
    }
    #keepLast(elements, functions) {
        const { key, elements: before } = this.#last;
        const next = { key: stringify(functions), elements, functions };
        const same = key === next.key && elements.every((element, index) => element === before[index]);
        if (!same)
            this.#last = next;
        return this.#last.functions;
    }
    #isTool(element, modals) {
        if (!(element instanceof HTMLElement) || !isUsable(element, modals))
            return false;
        if (staysHere(element))
            return true;
        this.#warnOnce(`“${askedName(element)}” leads to another site.`);
        return false;
    }
    #nameAll(elements, asked) {
        const names = new Map();
        for (const element of elements) {
            const known = this.#names.get(element);
            if (known && known.asked === asked.get(element))
                names.set(element, known);
        }
        const taken = new Set([...names.values()].map(({ name }) => name));
        for (const element of elements)
            if (!names.has(element))
                this.#name(element, asked.get(element) ?? '', names, taken);
        return names;
    }
    #name(element, asked, names, taken) {
        const wanted = toToolName(asked);
        if (!wanted)
            return this.#warnOnce(`“${asked}” has no letters or digits in its name.`);
        const name = freeName(wanted, taken);
        taken.add(name);
        names.set(element, { asked, name });
    }
    #toFunction(element, name) {
        const label = wordsOf(element) || name;
        const { fields, others } = isForm(element)
            ? fieldsOf(element, detail => this.#warnOnce(detail))
            : { fields: undefined, others: [] };
        const given = oneLine(own(element).getAttribute('data-navai-description') ?? '');
        const description = given || `${fields ? 'Fills in and submits' : 'Clicks'} ${quoted(label)}.`;
        return {
            name,
            description: description + onlyVisitor(others),
            parameters: fields ? schemaOf(fields) : { type: 'object', properties: {} },
            run: (payload, { signal }) => use(element, label, payload, signal),
            declared: { silent: isOn(element, 'silent'), requiresApproval: isOn(element, 'approval') },
        };
    }
    #warnOnce(detail) {
        if (this.#warned.has(detail))
            return;
        this.#warned.add(detail);
        this.#warn('function-unusable', detail);
    }
}
function askedName(element) {
    return own(element).getAttribute(attribute)?.trim() || wordsOf(element);
}
function use(element, label, payload, signal) {
    if (!isUsable(element, [...queryAllDeep(document, modalDialog)]))
        throw new Error(`“${label}” can’t be used on the page at the moment.`);
    if (!staysHere(element))
        throw new Error(`“${label}” leads to another site.`);
    if (isForm(element))
        return submit(element, payload, signal);
    element.click();
    return { clicked: label };
}
async function submit(form, payload, signal) {
    const { submitForm } = await import('./submit-form.js');
    signal.throwIfAborted();
    return submitForm(form, payload, signal);
}
function onlyVisitor(labels) {
    return labels.length > 0 ? ` Only the visitor can fill in ${labels.map(quoted).join(', ')}.` : '';
}
function isOn(element, name) {
    const value = own(element).getAttribute(`data-navai-${name}`);
    return value !== null && value !== 'false';
}
