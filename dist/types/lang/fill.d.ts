/** Fills in what stands in braces: `{tool}: done`. */
export declare function fill(words: string, values: Readonly<Record<string, string | number>>): string;
