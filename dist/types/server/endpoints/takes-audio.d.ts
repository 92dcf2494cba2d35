/**
 * Whether an `Accept` header prefers audio of this type to JSON. A wildcard does not: fetch sends it
 * by default, and every client of the contract reads JSON.
 */
export declare function takesAudio(accept: string | null, mimeType: string): boolean;
