import type { Piece, PieceHost, View } from '../base/view.js';
/** Asks for consent before the first call. Not modal, so that the page stays usable. */
export declare class Consent implements Piece {
    #private;
    constructor(host: PieceHost);
    /** Asks for consent. Resolves once the visitor declines, or once the call is connected, refused or failed. */
    ask(version: string, open: boolean): Promise<void>;
    /** Declines the request, if there is one, without starting a call. The next start asks again. */
    readonly decline: () => void;
    render(view: View): unknown;
    updated({ open, variant }: View): void;
    release(): void;
}
