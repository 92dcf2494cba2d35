import { type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
/** Heard as long as it is held: by a pointer, or by the space bar or Enter on it. */
export declare function talkButton({ talking, status, words, element, variant }: View): TemplateResult;
