import type { Session } from '../../../core/session.js';
/** Shows in a button how loud the visitor is. */
export declare class Meter {
    #private;
    /** Null for none. */
    show(shown: HTMLElement | null, session?: Session): void;
}
