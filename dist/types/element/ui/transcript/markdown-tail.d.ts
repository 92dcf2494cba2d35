/**
 * Markdown whose end is not there yet, as it will most likely go on: what is open is closed, and what may become
 * something else with the next letter is left out. So words don't change their looks while they come in.
 */
export declare function mend(text: string): string;
