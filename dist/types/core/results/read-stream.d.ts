/** The values of an iterable that has them at hand. */
export declare function listOf(values: Iterable<unknown>): unknown[];
/** The values of an async iterable. */
export declare function readValues(values: AsyncIterable<unknown>, end: AbortSignal): Promise<unknown[]>;
/** The text of a stream of text or bytes; the values of another stream. */
export declare function readStream(stream: object, end: AbortSignal): Promise<unknown>;
/** The text of bytes. Throws `Unfit` if they are not text. */
export declare function textOf(bytes: BufferSource): string;
