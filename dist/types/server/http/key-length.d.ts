/** Refuses keys that are longer than 256 characters: the store remembers them, for minutes or days. */
export declare function checkKeys(keys: Readonly<Record<string, string | undefined>>): void;
