/** Opens the list and chooses the option with these words. Resolves to false if the page does not take it. */
export declare function chooseFrom(combobox: HTMLElement, words: string): Promise<boolean>;
/** Chooses the option with these words if a text field opens a list for them; resolves to false if there is none. */
export declare function pickFrom(field: HTMLElement, words: string): Promise<boolean>;
