/** The JSON or the text of an HTTP answer; null for an empty one. Rejects with its status if it is not ok. */
export declare function readResponse(response: Response, end: AbortSignal): Promise<unknown>;
/** An error that tells the status of an HTTP answer, with its text if that is short. */
export declare function refusalOf(response: Response, how: string, end: AbortSignal): Promise<Error>;
/** Text of a JSON type as what it says. A text that was cut stays text. */
export declare function parsed(text: string, type: string | null): unknown;
