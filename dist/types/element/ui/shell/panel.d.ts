import { type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
import type { Pieces } from '../pieces.js';
/**
 * The panel with the conversation and all controls. Its top and bottom are not `header` and `footer` elements, which
 * browsers would expose as landmarks of the page.
 */
export declare function panel(view: View, pieces: Pieces): TemplateResult;
