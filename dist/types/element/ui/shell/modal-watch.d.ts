import type { PieceHost, View } from '../base/view.js';
/**
 * During a call, offers mute and end inside a modal dialog that the page opens: nothing outside of such a dialog can be
 * used.
 */
export declare class ModalWatch {
    #private;
    constructor(host: PieceHost);
    updated(view: View): void;
    release(): void;
}
