/** The options that a visitor can choose. */
export declare function optionsOf({ options, required }: HTMLSelectElement): HTMLOptionElement[];
export declare function labelOf(option: HTMLOptionElement): string;
