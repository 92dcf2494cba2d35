/** Returns a text as it would be read aloud, without Markdown; '' if nothing is left to say. */
export declare function speakable(text: string): string;
