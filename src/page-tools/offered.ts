import { isNative, isTyped, roleOf } from './control.js';
import { own } from './own.js';
import { closestDeep } from './query-deep.js';
import { isSeen } from './seen.js';
import { isShown } from './usable.js';
import { labelsOf } from './words-of.js';

/** The types of controls that the model neither sees nor fills. */
const excludedTypes = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']);

/** The `autocomplete` values of secrets and payment, which only the visitor or the browser may fill in. */
const secret = /^(cc-.+|one-time-code|current-password|new-password|transaction-.+)$/;

/** Fields that were secret once: a button may show the password as text. */
const secrets = new WeakSet<Element>();

/** Whether the visitor sees the control and may change it. Others may be honeypots: only bots fill these in. */
export function isFillable(control: Element): boolean {
  if (
    own(control).matches(':disabled, [disabled], [readonly], [aria-disabled="true"], [aria-readonly="true"]')
  )
    return false;
  if (closestDeep(control, '[hidden], [inert], [aria-hidden="true"]')) return false;
  if (!isNative(control) && own(control).closest('fieldset:disabled')) return false;
  // A combobox may be drawn around a field that is seen only while it has the focus.
  if (roleOf(control) === 'combobox') return isShown(control);
  if (isTyped(control))
    return own(control).getAttribute('tabindex')?.trim().startsWith('-') !== true && isSeen(control);
  // A custom-styled choice hides the browser's, and shows its label.
  return isSeen(control) || labelsOf(control).some(isSeen);
}

/** Whether only the visitor may fill in the control. */
export function isSecret(control: Element): boolean {
  if (!secrets.has(control) && looksSecret(control)) secrets.add(control);
  return secrets.has(control);
}

/** Reads the attribute: the property is empty for values that the browser does not know. */
function looksSecret(control: Element): boolean {
  const tokens = (own(control).getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (tokens.some(token => secret.test(token)) || typeOf(control) === 'password') return true;
  // Shows dots instead of letters.
  const masked = getComputedStyle(control).getPropertyValue('-webkit-text-security');
  return isNative(control) && masked !== '' && masked !== 'none';
}

export function isExcludedType(control: Element): boolean {
  return excludedTypes.has(typeOf(control));
}

function typeOf(control: Element): string {
  if (isNative(control)) return control.type;
  // A custom control may be a button.
  return roleOf(control) === '' ? (own(control).getAttribute('type') ?? '').toLowerCase() : '';
}
