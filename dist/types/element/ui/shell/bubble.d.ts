import { nothing, type TemplateResult } from 'lit';
import { type View } from '../base/view.js';
/** Shows the meaning of the current icon beside a single button. */
export declare function bubble(view: View): TemplateResult | typeof nothing;
