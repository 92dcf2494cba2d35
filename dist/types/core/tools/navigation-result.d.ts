/**
 * What a router's result says went wrong; undefined if the page opened. Routers resolve to nothing or `true` when it
 * opened; otherwise to `false` (Angular, Next, Nuxt) or to an error that names a type (vue-router). The words are ours,
 * because a router's may contain whole addresses.
 */
export declare function problemOf(result: unknown): string | undefined;
/** Whether the location is the page of an address. A hash counts only if the address has one. */
export declare function isAt(address: URL, location: string): boolean;
/**
 * Says where the site led if it is another page than the one that was opened: a guard may show a page to log in. A
 * prefix is no other page: `/en/pricing`, `/#/pricing`.
 */
export declare function redirectOf(address: URL, before: string, now: string): {
    readonly redirected_to?: string;
    readonly message?: string;
};
