/** The options of a custom list, or the buttons of a custom radio group, that can be chosen. */
export declare function choosable(list: Element): HTMLElement[];
export declare function optionsIn(list: Element, role: 'option' | 'radio'): HTMLElement[];
export declare function isSelected(option: Element): boolean;
export declare function isMultiple(list: Element): boolean;
export declare function numberOf(control: Element, name: 'now' | 'min' | 'max'): number;
/** The options of a combobox, as far as they are in the page: some lists are filled when they open. */
export declare function listedOptions(combobox: Element): HTMLElement[];
