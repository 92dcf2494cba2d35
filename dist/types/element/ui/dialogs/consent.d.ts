import type { Piece, PieceHost, View } from '../base/view.js';
/** Asks before the first call whether the visitor agrees. Not modal: the page goes on. */
export declare class Consent implements Piece {
    #private;
    constructor(host: PieceHost);
    /** Resolves once the visitor has declined, or once the call that they agreed to is connected, refused or failed. */
    ask(version: string, open: boolean): Promise<void>;
    /** Nothing happens; the next start asks again. Without a question it does nothing. */
    readonly decline: () => void;
    render(view: View): unknown;
    updated({ open, variant }: View): void;
    release(): void;
}
