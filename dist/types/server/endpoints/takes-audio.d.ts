/**
 * Whether an `Accept` header asks for audio of this type rather than JSON. Any type at all does not: it is what
 * fetch sends by default, and JSON is what every client of the contract reads.
 */
export declare function takesAudio(accept: string | null, mimeType: string): boolean;
