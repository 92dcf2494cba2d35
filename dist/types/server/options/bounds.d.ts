/** Returns an integer within the bounds. Throws a RangeError that names the option, the bounds and the value. */
export declare function whole(name: string, value: number, min: number, max: number, unit?: string): number;
/** Returns a number from 0 to 1. Throws as `whole` does. */
export declare function share(name: string, value: unknown): number;
/** Returns the URL without a trailing slash. Throws a TypeError that names the option if no path can be appended. */
export declare function httpUrl(name: string, value: string): string;
/** Whether the key can be sent in a header. A key with a line break would fail every request. */
export declare function isKey(value: string): boolean;
/** Returns the trimmed key, or undefined if it is empty. */
export declare function key(name: string, value: string | undefined): string | undefined;
/** Formats a received value for an error message. Text is quoted, so that "5" and 5 differ. */
export declare function shown(value: unknown): string;
