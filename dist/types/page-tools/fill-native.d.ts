import type { Fill, NativeFiller } from './field-kind.js';
/** How the fields of the browser are filled. */
export declare const fillNative: Readonly<Record<NativeFiller, Fill>>;
