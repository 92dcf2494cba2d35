import type { View } from '../base/view.js';
/** With `sounds`, plays a short sound when a call connects and when it ends, but not for reconnects. */
export declare class CallSounds {
    #private;
    updated({ status, element }: View): void;
}
