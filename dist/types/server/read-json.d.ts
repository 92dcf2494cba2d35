/**
 * The request's body as an object; an empty body is `{}`. Refuses what is too large (announced or streamed),
 * not JSON, not UTF-8 or not an object.
 */
export declare function readJson(request: Request, maxBytes: number): Promise<Record<string, unknown>>;
