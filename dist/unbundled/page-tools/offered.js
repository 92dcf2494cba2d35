import { isNative, isTyped, roleOf } from './control.js';
import { own } from './own.js';
import { closestDeep } from './query-deep.js';
import { isSeen } from './seen.js';
import { isShown } from './usable.js';
import { labelsOf } from './words-of.js';
const excludedTypes = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']);
const secret = /^(cc-.+|one-time-code|current-password|new-password|transaction-.+)$/;
const secrets = new WeakSet();
export function isFillable(control) {
    if (own(control).matches(':disabled, [disabled], [readonly], [aria-disabled="true"], [aria-readonly="true"]'))
        return false;
    if (closestDeep(control, '[hidden], [inert], [aria-hidden="true"]'))
        return false;
    if (!isNative(control) && own(control).closest('fieldset:disabled'))
        return false;
    if (roleOf(control) === 'combobox')
        return isShown(control);
    if (isTyped(control))
        return own(control).getAttribute('tabindex')?.trim().startsWith('-') !== true && isSeen(control);
    return isSeen(control) || labelsOf(control).some(isSeen);
}
export function isSecret(control) {
    if (!secrets.has(control) && looksSecret(control))
        secrets.add(control);
    return secrets.has(control);
}
function looksSecret(control) {
    const tokens = (own(control).getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
    if (tokens.some(token => secret.test(token)) || typeOf(control) === 'password')
        return true;
    const masked = getComputedStyle(control).getPropertyValue('-webkit-text-security');
    return isNative(control) && masked !== '' && masked !== 'none';
}
export function isExcludedType(control) {
    return excludedTypes.has(typeOf(control));
}
function typeOf(control) {
    if (isNative(control))
        return control.type;
    return roleOf(control) === '' ? (own(control).getAttribute('type') ?? '').toLowerCase() : '';
}
