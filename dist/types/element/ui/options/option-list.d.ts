import type { PieceHost, View } from '../base/view.js';
/** Volume, devices, captions, language, position and commands; shows only those that apply. */
export declare class OptionList {
    #private;
    constructor(host: PieceHost);
    /** Keeps the list of devices up to date until the signal is aborted. */
    open(signal: AbortSignal): void;
    render(view: View, restart: () => void): unknown[];
    updated({ status }: View): void;
    release(): void;
}
