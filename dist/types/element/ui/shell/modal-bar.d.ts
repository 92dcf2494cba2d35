import type { PieceHost, View } from '../base/view.js';
/** The status of the call with mute and end, in a shadow root inside a dialog of the page. */
export declare class ModalBar {
    #private;
    constructor(host: PieceHost);
    show(view: View, dialog: Element): void;
    remove(): void;
}
