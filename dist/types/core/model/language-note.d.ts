/** Tells the model that the user has chosen another language, as a BCP 47 tag and by its name. */
export declare function languageNote(tag: string, name: string): string;
