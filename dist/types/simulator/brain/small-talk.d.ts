import type { Phrases } from './phrases.js';
/** Returns the kind of small talk if all words belong to it and at least one identifies it. */
export declare function smallTalkIn(text: string): 'greeting' | 'thanks' | 'bye' | 'help' | undefined;
export declare function answerSmallTalk(kind: 'greeting' | 'thanks' | 'bye' | 'help', phrases: Phrases, help: string): string;
