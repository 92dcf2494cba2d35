/** A page that no operator knows: `.invalid` belongs to no one. */
export declare const FOREIGN = "https://navai-check.invalid";
/** JSON of a bit more than 64 KiB. */
export declare const LARGE: string;
/** No backend has such a function. */
export declare const UNKNOWN_FUNCTION = "navai_check_no_such_function";
