/**
 * What an endpoint answers. A `Response` with its `Headers` and its stream costs more than all else of a short
 * answer, so it is made only where the runtime wants one; Node gets these parts as they are.
 */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | ReadableStream<Uint8Array> | null;
}
/** A JSON answer; a string body is sent as it is, for JSON that was written earlier. */
export declare function jsonAnswer(status: number, body: unknown, headers?: Record<string, string>): Answer;
/** Without a length: who wraps the handler and writes another body into its answer would send a wrong one. */
export declare function toResponse({ status, headers, body }: Answer): Response;
