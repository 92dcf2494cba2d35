import { quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { kindOf } from './field-kinds.js';
import { controlsOf } from './own-site.js';
import { isShown } from './usable.js';
import { wordsOf } from './words-of.js';
const excludedTypes = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']);
const secret = /(^|\s)(cc-\S+|one-time-code|current-password|new-password)(\s|$)/;
export function fieldsOf(form) {
    const groups = new Map();
    for (const control of controlsOf(form)) {
        if (!isControl(control) || !isOffered(control))
            continue;
        const name = control.name || control.id;
        const group = groups.get(name);
        if (!name)
            continue;
        if (group)
            group.push(control);
        else
            groups.set(name, [control]);
    }
    const taken = new Set();
    return [...groups].map(([name, group]) => {
        const key = freeName(/^[\w.-]{1,64}$/.test(name) ? name : toToolName(name) || 'field', taken);
        taken.add(key);
        return { key, label: labelOf(group, name), group };
    });
}
export function schemaOf(fields) {
    const properties = fields.map(({ key, label, group }) => {
        const { schema, hint } = kindOf(group).describe(group);
        return [key, { ...schema, description: [quoted(label), hint].filter(Boolean).join('. ') }];
    });
    const required = fields.filter(({ group }) => isMissing(group)).map(({ key }) => key);
    return {
        type: 'object',
        properties: Object.fromEntries(properties),
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
    };
}
function isControl(element) {
    return (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement);
}
function isOffered(control) {
    if (excludedTypes.has(control.type) || secret.test(control.autocomplete))
        return false;
    if (control.matches(':disabled') || (!(control instanceof HTMLSelectElement) && control.readOnly))
        return false;
    if (control.closest('[hidden], [inert], [aria-hidden="true"]'))
        return false;
    return isShown(control) || [...(control.labels ?? [])].some(isShown);
}
function labelOf(group, name) {
    const legend = group.length > 1 || group[0].type === 'radio'
        ? group[0].closest('fieldset')?.querySelector('legend')
        : null;
    const words = legend ? wordsOf(legend) : '';
    if (words)
        return words;
    return (group.length > 1 || group[0].type === 'radio' ? '' : wordsOf(group[0])) || name;
}
function isMissing(group) {
    return group.some(control => control.required) && kindOf(group).isEmpty(group);
}
