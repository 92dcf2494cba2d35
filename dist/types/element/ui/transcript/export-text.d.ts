import type { View } from '../base/view.js';
/** Copies the conversation to the clipboard. Resolves to false if that failed; never rejects. */
export declare function copyConversation(view: View): Promise<boolean>;
/** Saves the conversation as a text file, such as `conversation-2026-02-27.txt`. */
export declare function saveConversation(view: View): void;
