import type { View } from './view.js';
/** The whole conversation as people read it: who said what, a blank line after each, and the functions that ran. */
export declare function conversationText(view: View): string;
/** Resolves to whether it is in the clipboard now; whoever calls says so (`words.copied`). Never rejects. */
export declare function copyConversation(view: View): Promise<boolean>;
/** Saves it as a text file, such as `conversation-2026-02-27.txt`. */
export declare function saveConversation(view: View): void;
