import type { Fields } from './types.js';
/** Throws a Refusal that names `path` if the value has the wrong shape. */
export type Check = (value: unknown, path: string) => void;
export declare const isObject: (value: unknown) => value is Fields;
export declare const anything: Check;
export declare const text: Check;
export declare const truth: Check;
export declare const fields: Check;
/** Both bounds are inclusive. */
export declare function number(min: number, max?: number): Check;
export declare function oneOf(...allowed: unknown[]): Check;
export declare function matching(pattern: RegExp): Check;
export declare function orNull(check: Check): Check;
export declare function list(check: Check): Check;
/** Passes if any check passes; otherwise throws the Refusal of the last one. */
export declare function either(...checks: Check[]): Check;
/** An object with these members. `required` members must be present; unknown members are refused unless `open`. */
export declare function object(members: Record<string, Check>, { required, open }?: {
    required?: string[];
    open?: boolean;
}): Check;
