/** Returns a path in the spelling in which paths are compared: decoded where that changes nothing, without slashes at the end. */
export declare function plainPath(path: string): string;
/** Whether both are addresses of one site on the web: they may differ in http or https, and in a `www.` before the host. */
export declare function isSameSite(one: URL, other: URL): boolean;
export declare function isWeb({ protocol }: URL): boolean;
/** The part of an address behind its origin. */
export declare function pathIn({ pathname, search, hash }: URL): string;
