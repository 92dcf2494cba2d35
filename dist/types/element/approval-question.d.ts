import { type ReactiveElement, type TemplateResult } from 'lit';
import type { View } from './launcher.js';
type Asking = Omit<View, 'question'>;
/**
 * Asks the visitor whether functions may run, one after the other; what a page asks by itself is not asked again.
 * Loaded with the first question: most sites have none. Returns what to show, to be called at each rendering.
 */
export declare function approvalQuestion(host: ReactiveElement): (view: Asking) => TemplateResult | undefined;
export {};
