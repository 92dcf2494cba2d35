import { type TemplateResult } from 'lit';
import type { Pieces } from './ui.js';
import type { View } from './view.js';
/** The whole conversation: who speaks, what was said, and everything that a visitor can do. */
export declare function panel(view: View, pieces: Pieces): TemplateResult;
