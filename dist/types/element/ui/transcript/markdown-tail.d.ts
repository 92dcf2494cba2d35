/**
 * Completes Markdown that is still growing, so that words don't change their formatting while the text arrives: closes
 * open marks, and removes an end that could become something else with the next character.
 */
export declare function mend(text: string): string;
