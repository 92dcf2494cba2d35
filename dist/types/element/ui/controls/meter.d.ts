import type { Session } from '../../../core/session.js';
/** Shows the visitor's level in a button. */
export declare class Meter {
    #private;
    /** Shows the level in an element; stops with null. */
    show(shown: HTMLElement | null, session?: Session): void;
}
