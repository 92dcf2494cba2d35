import type { PieceHost, View } from '../base/view.js';
/** Volume, devices, captions, language, position, and what is done once: each only if it makes sense. */
export declare class OptionList {
    #private;
    constructor(host: PieceHost);
    /** Knows what is plugged in until the signal is aborted. */
    open(signal: AbortSignal): void;
    render(view: View, restart: () => void): unknown[];
    updated({ status }: View): void;
    release(): void;
}
