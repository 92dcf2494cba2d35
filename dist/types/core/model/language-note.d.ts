/** Tells the model that the user has chosen another language, given as a BCP 47 tag and a name. */
export declare function languageNote(tag: string, name: string): string;
