import { type TemplateResult } from 'lit';
import type { PieceHost, View } from '../base/view.js';
/**
 * Asks the visitor to allow functions, one at a time. Skips approvals that the page handles itself. Loaded for the
 * first approval, because most sites have none. Returns a function that renders the current question.
 */
export declare function approvalQuestion({ root, drawn }: PieceHost): (view: View) => TemplateResult | undefined;
