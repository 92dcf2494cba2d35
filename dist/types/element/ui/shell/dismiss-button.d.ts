import { nothing, type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
/** The small cross at the launcher that removes the widget; hidden during calls. */
export declare function dismissButton({ element, words, placement, status, open, }: View): TemplateResult | typeof nothing;
