/** A link’s name as visitors know it; '' if it has none. */
export declare function nameOf(link: Element): string;
/** Without what is said to screen readers only, without arrows and other signs around it, and not said twice. */
export declare function tidy(text: string): string;
