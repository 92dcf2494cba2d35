import { quoted } from '../core/model/page-text.js';
export function choice(choices) {
    return { schema: { type: 'string', enum: valuesOf(choices) }, hint: legend(choices) };
}
export function several(choices) {
    const items = { type: 'string', enum: valuesOf(choices) };
    return { schema: { type: 'array', items, uniqueItems: true }, hint: legend(choices) };
}
function valuesOf(choices) {
    return [...new Set(choices.map(([value]) => value))];
}
function legend(choices) {
    return choices
        .filter(([value, label]) => label && label !== value)
        .map(([value, label]) => `${value}: ${quoted(label)}`)
        .join('; ');
}
