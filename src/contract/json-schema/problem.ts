/** A problem in a payload. `path` says where, such as `items.0.id`; it is empty for the payload itself. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Returns the first 20 problems of a value; empty if it is valid. */
export type Check = (value: unknown) => Problem[];

/** More than a model needs to correct a payload. */
export const MAX_PROBLEMS = 20;

const MAX_CHARACTERS = 100;

/** Shortens text that a message quotes, because a key or a value can be as long as the payload. */
export function shortened(text: string): string {
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}

/** Quotes a key or a value in a message. */
export function quoted(value: unknown): string {
  return shortened(JSON.stringify(value) ?? String(value));
}

/** Formats a problem for the model, such as `items.0.id: message`. */
export function sentence({ path, message }: Problem): string {
  return path ? `${path}: ${message}` : message;
}
