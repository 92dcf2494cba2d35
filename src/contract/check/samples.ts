/** An origin that no operator allows: `.invalid` is a reserved domain. */
export const FOREIGN = 'https://navai-check.invalid';

/** JSON of a bit more than 64 KiB. */
export const LARGE = JSON.stringify({ navai_check: 'x'.repeat(64 * 1024) });

/** A function name that no backend has. */
export const UNKNOWN_FUNCTION = 'navai_check_no_such_function';
