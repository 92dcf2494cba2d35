import { nothing, type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
/** A small cross at the launcher: for those who don't want it. It is in the way of nobody who talks. */
export declare function dismissButton({ element, words, placement, status, open, }: View): TemplateResult | typeof nothing;
