import { type TemplateResult } from 'lit';
import type { View } from '../base/view.js';
/** A button that lets the visitor talk while it is held, by a pointer or by the space bar or Enter. */
export declare function talkButton({ talking, status, words, element, variant }: View): TemplateResult;
