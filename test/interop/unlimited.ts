/** Requests per minute that no test reaches. */
export const UNLIMITED = 10_000;
