/** Refuses keys longer than 256 characters, because the store keeps them for minutes or days. */
export declare function checkKeys(keys: Readonly<Record<string, string | undefined>>): void;
