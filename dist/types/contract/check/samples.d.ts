/** An origin that no operator allows: `.invalid` is a reserved domain. */
export declare const FOREIGN = "https://navai-check.invalid";
/** JSON of a bit more than 64 KiB. */
export declare const LARGE: string;
/** A function name that no backend has. */
export declare const UNKNOWN_FUNCTION = "navai_check_no_such_function";
