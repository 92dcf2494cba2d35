import { type TemplateResult } from 'lit';
import { type View } from '../base/view.js';
import type { Pieces } from '../pieces.js';
/** A call in one line: level, status, options, mute, end. After the call: its outcome and a button to start again. */
export declare function bar(view: View, pieces: Pieces): TemplateResult;
