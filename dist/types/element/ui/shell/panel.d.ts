import { type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
import type { Pieces } from '../pieces.js';
/**
 * The whole conversation: who speaks, what was said, and everything that a visitor can do. Its top and bottom are no
 * `header` and `footer`: browsers take these for landmarks of the page.
 */
export declare function panel(view: View, pieces: Pieces): TemplateResult;
