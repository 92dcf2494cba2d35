import type { PieceHost, View } from '../base/view.js';
/**
 * Fits the panel on phones to the part of the window above the on-screen keyboard. Only the visual viewport reports
 * that part: iOS moves the page below the keyboard without changing `dvh` or `env()`.
 */
export declare class Sheet {
    #private;
    constructor(host: PieceHost);
    updated({ open, variant, placement }: View): void;
    release(): void;
}
