/** Tells the model which page the user is on after a page load. */
export declare function pageNote(before: string, address: string, title: string): string;
/** The path identifies a page. The rest of an address may hold private data. */
export declare function pathOf(address: string): string;
