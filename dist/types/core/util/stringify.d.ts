/**
 * A value as JSON text. Prototype.js up to 1.6 adds `toJSON` methods that return JSON text, which `JSON.stringify` would
 * write as a string: lists and dates of such pages are written as the platform does. Throws what `JSON.stringify` throws.
 */
export declare function stringify(value: unknown): string;
