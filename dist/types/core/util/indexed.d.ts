/** A list's items with their indexes. Not `entries()`: Prototype.js replaces it for arrays. */
export declare function indexed<Item>(list: readonly Item[]): [index: number, item: Item][];
