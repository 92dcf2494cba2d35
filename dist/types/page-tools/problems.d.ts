/** Why the form can't be sent: the messages of its invalid controls. */
export declare function invalidIn(form: HTMLFormElement): string[];
/** What the page has marked as invalid, with the words that it shows. */
export declare function markedIn(form: HTMLFormElement): string[];
