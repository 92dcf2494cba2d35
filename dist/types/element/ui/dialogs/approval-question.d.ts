import { type TemplateResult } from 'lit';
import type { PieceHost, View } from '../base/view.js';
/**
 * Asks the visitor whether functions may run, one after the other; what a page asks by itself is not asked again.
 * Loaded with the first question: most sites have none. Returns what to show, to be called at each rendering.
 */
export declare function approvalQuestion({ root, drawn }: PieceHost): (view: View) => TemplateResult | undefined;
