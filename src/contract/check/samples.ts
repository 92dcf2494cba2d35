/** A page that no operator knows: `.invalid` belongs to no one. */
export const FOREIGN = 'https://navai-check.invalid';

/** JSON of a bit more than 64 KiB. */
export const LARGE = JSON.stringify({ navai_check: 'x'.repeat(64 * 1024) });

/** No backend has such a function. */
export const UNKNOWN_FUNCTION = 'navai_check_no_such_function';
