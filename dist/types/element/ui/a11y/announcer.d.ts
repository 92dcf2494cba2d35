import { type View } from '../base/view.js';
/**
 * Announces changes to screen readers, in whole messages and never word by word. Uses a single live region, so that
 * nothing is announced twice. Errors have their own alerts, and the agent's speech is audible.
 */
export declare class Announcer {
    #private;
    constructor(element: View['element'], root: ShadowRoot);
    updated(view: View): void;
    /** Queues a message, which never replaces another one. */
    say(words: string, lang?: string): void;
    /** Announces the outcome of the visitor's own action on its own: at once, or right after the current message. */
    confirm(words: string): void;
    release(): void;
}
