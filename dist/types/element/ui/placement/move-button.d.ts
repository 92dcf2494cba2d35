import { nothing, type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
/** Moves the widget to the next corner, for visitors who cannot drag. Panel and bar offer it in their options. */
export declare function moveButton({ element, words, variant, placement }: View): TemplateResult | typeof nothing;
