/** A text as one would read it aloud: without Markdown's marks. Empty where nothing is left to be said. */
export declare function speakable(text: string): string;
