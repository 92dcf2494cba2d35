/** Resolves once the page is shown. */
export declare function shown(): Promise<void>;
/**
 * Resolves once the page is shown and the previous page has had the time to save its call. The previous page is left
 * only then, in another process. Chromium reads the tab's storage once per process: a page that reads it too early never
 * sees the call, so polling does not help.
 */
export declare function callSaved(): Promise<void>;
