/**
 * Reads the message of an error body: `{ error, details? }`, `{ error: { message } }` (OpenAI), `{ code, message, data
 * }` (WordPress) or plain text. Returns up to 500 characters, or `undefined` if there is no message, as in an HTML
 * page.
 */
export declare function readErrorMessage(body: unknown): string | undefined;
