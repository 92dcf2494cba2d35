import { type TemplateResult } from 'lit';
import { type View } from './view.js';
export declare function stateIcon({ phase, element }: View): TemplateResult;
/** What goes on, in a shape and in words. */
export declare function statusLine(view: View): TemplateResult;
