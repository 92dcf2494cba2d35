/** A JSON answer; a string body is sent as it is, for JSON that was written earlier. */
export declare function jsonResponse(status: number, body: unknown, headers?: Record<string, string>): Response;
