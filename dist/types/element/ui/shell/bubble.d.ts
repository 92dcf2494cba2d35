import { nothing, type TemplateResult } from 'lit';
import { type View } from '../base/view.js';
/** Says beside a single button what its icon means at the moment. */
export declare function bubble(view: View): TemplateResult | typeof nothing;
