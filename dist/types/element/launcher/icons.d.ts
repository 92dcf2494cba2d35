import { type TemplateResult } from 'lit';
/** Drawn on a 24 × 24 grid in strokes of the text's colour. */
export declare function icon(paths: TemplateResult): TemplateResult;
/** Also a part of other icons. */
export declare const microphonePaths: TemplateResult<2>;
export declare const microphone: TemplateResult;
export declare const keyboard: TemplateResult;
