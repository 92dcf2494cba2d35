import { type TemplateResult } from 'lit';
/** Wraps paths of a 24 × 24 grid in an SVG; the strokes take the text's colour. */
export declare function icon(paths: TemplateResult): TemplateResult;
/** Shared with other icons. */
export declare const microphonePaths: TemplateResult<2>;
export declare const microphone: TemplateResult;
export declare const keyboard: TemplateResult;
