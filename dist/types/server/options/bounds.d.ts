/** A whole number within its bounds; throws a RangeError that names the option, the bounds and what it received. */
export declare function whole(name: string, value: number, min: number, max: number, unit?: string): number;
/** Any number from 0 to 1; throws as `whole` does. */
export declare function share(name: string, value: unknown): number;
/** The URL without a slash at its end; throws a TypeError that names the option where paths can't be joined to it. */
export declare function httpUrl(name: string, value: string): string;
/** Whether the text can be sent in a header as a key: one with a line break in it would fail at every request. */
export declare function isKey(value: string): boolean;
/** The key, trimmed; nothing if it is empty. */
export declare function key(name: string, value: string | undefined): string | undefined;
/** What was received, for an error's words: text in quotes, so that "5" and 5 differ. */
export declare function shown(value: unknown): string;
