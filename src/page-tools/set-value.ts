import type { Control } from './control.js';

/**
 * Changes a control as typing would. Frameworks put setters of their own on elements, to tell what a visitor typed
 * from what they wrote: the prototype's goes past them, and the events tell them.
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
