import type { Control } from './control.js';
/**
 * Changes a control as typing would. Frameworks put their own setters on elements to ignore values that they wrote
 * themselves, so this uses the prototype's setter, and the events notify the framework.
 */
export declare function setValue(control: Control, change: string | (() => void)): void;
