/**
 * `AbortSignal.any()`, also where it is missing: before Chrome 116, Firefox 124 and Safari 17.4. There, the result listens
 * to the signals until one of them is aborted.
 */
export declare function anySignal(signals: readonly AbortSignal[]): AbortSignal;
