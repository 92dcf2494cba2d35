import type { Control } from './control.js';
/**
 * Changes a control as typing would. Frameworks put setters of their own on elements, to tell what a visitor typed
 * from what they wrote: the prototype's goes past them, and the events tell them.
 */
export declare function setValue(control: Control, change: string | (() => void)): void;
