import { refuse } from './refusal.js';

/** Ids have 20 to 40 characters, and some backends put a user's e-mail address into a session key. */
const LONGEST = 256;

/** Refuses keys longer than 256 characters, because the store keeps them for minutes or days. */
export function checkKeys(keys: Readonly<Record<string, string | undefined>>): void {
  for (const [name, key] of Object.entries(keys))
    if (key && key.length > LONGEST)
      refuse('invalid_request', { message: `${name} is longer than ${LONGEST} characters.` });
}
