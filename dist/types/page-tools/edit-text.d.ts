/**
 * Replaces the text of an editor as typing does, and gives the focus back. Resolves to false if the page does not take
 * it. An editor needs the real focus: it follows the selection.
 */
export declare function editText(editor: HTMLElement, text: string): boolean;
