/** Lengths are checked first, so that the rest has little to read. */
export declare function isHostname(text: string): boolean;
export declare function isIpv4(text: string): boolean;
export declare function isIpv6(text: string): boolean;
export declare function isEmail(text: string): boolean;
