import type { View } from '../base/view.js';
/** A short sound when a call is connected and when it is over, if the page wants that; not for what happens within. */
export declare class CallSounds {
    #private;
    updated({ status, element }: View): void;
}
