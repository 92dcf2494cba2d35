/** Removes what a link’s name only says to screen readers, such as “(opens in new tab)”. */
export declare function withoutSuffixes(name: string): string;
