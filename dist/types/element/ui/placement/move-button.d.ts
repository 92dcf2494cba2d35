import { nothing, type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
/** What dragging does, for those who can't drag; the panel and the bar have it in their options. */
export declare function moveButton({ element, words, variant, placement }: View): TemplateResult | typeof nothing;
