/** Requests a minute that no test comes near. */
export const UNLIMITED = 10_000;
