/** Replaces placeholders in braces, as in `{tool}: done`. Leaves unknown ones unchanged. */
export declare function fill(words: string, values: Readonly<Record<string, string | number>>): string;
