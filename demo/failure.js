// @ts-check
/** What the user can mend: the demo prints the message alone, and ends with code 1. */
export class Failure extends Error {}
