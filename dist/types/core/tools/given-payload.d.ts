type Fields = Readonly<Record<string, unknown>>;
/**
 * The payload of a request to run a function: `payload`, else the only other field if it is called `arguments`, `args`
 * or `parameters`, else all fields beside `function_name`. JSON text of an object counts as the object. Undefined if
 * there is none; not checked.
 */
export declare function givenPayload(request: Fields): unknown;
export {};
