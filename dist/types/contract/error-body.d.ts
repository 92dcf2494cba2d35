/**
 * The sentence inside an error body, whichever backend wrote it: `{ error, details? }`,
 * `{ error: { message } }` (OpenAI), `{ code, message, data }` (WordPress) or plain text. At most 500
 * characters; `undefined` when there is nothing to show, as for an HTML page.
 */
export declare function readErrorMessage(body: unknown): string | undefined;
