import type { PieceHost, View } from '../base/view.js';
/**
 * On a phone the panel fills what the on-screen keyboard leaves of the window, and only the visual viewport knows
 * that: iOS moves the page below the keyboard, and tells neither `dvh` nor `env()`.
 */
export declare class Sheet {
    #private;
    constructor(host: PieceHost);
    updated({ open, variant, placement }: View): void;
    release(): void;
}
