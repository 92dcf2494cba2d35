import type { Control } from './control.js';

/**
 * Changes a control as typing would. Frameworks put their own setters on elements to ignore values that they wrote
 * themselves, so this uses the prototype's setter, and the events notify the framework.
 */
export function setValue(control: Control, change: string | (() => void)): void {
  if (typeof change === 'function') change();
  else {
    const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Reflect.set(prototype.prototype, 'value', change, control);
  }
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
