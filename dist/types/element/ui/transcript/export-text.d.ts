import type { View } from '../base/view.js';
/** Resolves to whether it is in the clipboard now; the caller announces it (`words.copied`). Never rejects. */
export declare function copyConversation(view: View): Promise<boolean>;
/** Saves it as a text file, such as `conversation-2026-02-27.txt`. */
export declare function saveConversation(view: View): void;
