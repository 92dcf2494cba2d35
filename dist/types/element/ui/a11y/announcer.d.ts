import { type View } from '../base/view.js';
/**
 * Says what changes to those who don't see the widget: whole messages, never word by word. There is one region for
 * all of it, so that nothing is said twice. Errors are alerts of their own; what the agent says aloud is heard.
 */
export declare class Announcer {
    #private;
    constructor(element: View['element'], root: ShadowRoot);
    updated(view: View): void;
    /** Nothing of what is said is lost; it waits for what is being said at the moment. */
    say(words: string, lang?: string): void;
    /** What came of the visitor's own action: alone, and at once, or next where something is being said. */
    confirm(words: string): void;
    release(): void;
}
