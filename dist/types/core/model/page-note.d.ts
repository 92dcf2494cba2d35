/** Tells the model where it is, after the page in which it was asked has gone. */
export declare function pageNote(before: string, address: string, title: string): string;
/** Tells pages apart. The rest of an address may hold private data. */
export declare function pathOf(address: string): string;
