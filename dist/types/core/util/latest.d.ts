/** Returns the newest items, oldest first: up to `maxLength` characters in total, and up to `maxCount`. */
export declare function latest<Item>(items: readonly Item[], lengthOf: (item: Item) => number, maxLength: number, maxCount?: number): Item[];
