/** Why the service rejects a request. `param` is the path of the invalid field. */
export class Refusal extends Error {
  readonly code: string | null;
  readonly param: string | null;

  constructor(code: string | null, message: string, param: string | null = null) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.param = param;
  }

  /** The `error` member of HTTP answers and `error` events. */
  toJSON() {
    return { type: 'invalid_request_error', code: this.code, message: this.message, param: this.param };
  }
}

/** Returns the `error` member for a thrown value. Anything but a Refusal becomes a `server_error`. */
export function describeError(error: unknown) {
  if (error instanceof Refusal) return error.toJSON();
  return { type: 'server_error', code: null, message: String(error), param: null };
}

export const missing = (path: string) =>
  new Refusal('missing_required_parameter', `Missing required parameter: '${path}'.`, path);

export const unknownParameter = (path: string) =>
  new Refusal('unknown_parameter', `Unknown parameter: '${path}'.`, path);

export const invalidType = (path: string, expected: string, value: unknown) =>
  new Refusal('invalid_type', `Invalid type for '${path}': expected ${expected}, got ${kind(value)}.`, path);

export const invalidValue = (path: string, message: string) =>
  new Refusal('invalid_value', `Invalid value for '${path}': ${message}`, path);

function kind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}
