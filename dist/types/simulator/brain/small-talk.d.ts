import type { Phrases } from './phrases.js';
/** The kind of small talk, if the words are nothing else. One word of it must be a telling one. */
export declare function smallTalkIn(text: string): 'greeting' | 'thanks' | 'bye' | 'help' | undefined;
export declare function answerSmallTalk(kind: 'greeting' | 'thanks' | 'bye' | 'help', phrases: Phrases, help: string): string;
