/** Calls `look` soon after the page has changed, also in open shadow roots. `look` returns whether it reported something. */
export declare function watchDocument(look: () => boolean, signal: AbortSignal): void;
