import { refuse } from './refusal.js';

/** Ids are 20 to 40 characters long, and some backends put a user's address into a session's key. */
const LONGEST = 256;

/** Refuses keys that are longer than 256 characters: the store remembers them, for minutes or days. */
export function checkKeys(keys: Readonly<Record<string, string | undefined>>): void {
  for (const [name, key] of Object.entries(keys))
    if (key && key.length > LONGEST)
      refuse('invalid_request', { message: `${name} is longer than ${LONGEST} characters.` });
}
