import { type View } from './view.js';
/**
 * Says what changes to those who don't see the widget: whole messages, never word by word. There is one region for
 * all of it, so that nothing is said twice.
 */
export declare class Announcer {
    #private;
    constructor(root: ShadowRoot);
    updated(view: View): void;
    say(words: string): void;
}
