/** A text as one would read it aloud: without Markdown's marks. Empty if nothing is left to be said. */
export declare function speakable(text: string): string;
