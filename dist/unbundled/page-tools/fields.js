import { messageOf } from '../core/errors/errors.js';
import { quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { isNative, nameOf } from './control.js';
import { fillableIn } from './controls-of.js';
import { customKinds } from './custom-kinds.js';
import { nativeKinds } from './native-kinds.js';
import { isExcludedType, isSecret } from './offered.js';
import { own } from './own.js';
import { wordsOf } from './words-of.js';
const kinds = [...nativeKinds, ...customKinds];
export function fieldsOf(form, broken = () => { }) {
    const fields = [];
    const others = [];
    const taken = new Set();
    for (const group of groupsIn(form)) {
        const [first] = group;
        try {
            const name = nameOf(first) || toToolName(wordsOf(first));
            const kind = kinds.find(({ fits }) => fits(group));
            if (kind && !isSecret(first) && !isExcludedType(first)) {
                if (!name)
                    continue;
                const key = freeName(keyFrom(name), taken);
                fields.push(toField(key, labelOf(group, name), group, kind));
                taken.add(key);
            }
            else if (!kind || isRequired(group))
                others.push(labelOf(group, name));
        }
        catch (error) {
            broken(`<${own(first).localName}> in a form: ${messageOf(error)}`);
        }
    }
    return { fields, others: others.filter(Boolean) };
}
export function schemaOf(fields) {
    const required = fields.filter(({ isMissing }) => isMissing).map(({ key }) => key);
    return {
        type: 'object',
        properties: Object.fromEntries(fields.map(({ key, schema }) => [key, schema])),
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
    };
}
function toField(key, label, group, kind) {
    const { schema, hint } = kind.describe(group);
    const description = [quoted(label), hint].filter(Boolean).join('. ');
    const isMissing = isRequired(group) && kind.isEmpty(group);
    return { key, label, group, filler: kind.filler, schema: { ...schema, description }, isMissing };
}
function groupsIn(form) {
    const groups = new Map();
    for (const control of fillableIn(form)) {
        const name = nameOf(control);
        const id = isNative(control) && name ? `${isSecret(control)} ${control.type} ${name}` : control;
        const group = groups.get(id);
        if (group)
            group.push(control);
        else
            groups.set(id, [control]);
    }
    return groups.values();
}
function keyFrom(name) {
    return /^(?!__proto__$)[\w.-]{1,64}$/.test(name) ? name : toToolName(name) || 'field';
}
function labelOf(group, name) {
    const [first] = group;
    if (group.length === 1 && !own(first).matches('[type="radio" i]'))
        return wordsOf(first) || name;
    const around = own(first).closest('fieldset, [role="group"], [role="radiogroup"]');
    const label = around?.matches('fieldset') ? around.querySelector('legend') : around;
    return (label && wordsOf(label)) || name;
}
function isRequired(group) {
    return group.some(control => own(control).matches(':required, [required], [aria-required="true"]'));
}
