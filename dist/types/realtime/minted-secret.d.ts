import type { MintedSession } from './agent/session-update.js';
/** The answer of the backend's mint. */
export interface MintedSecret {
    readonly value: string;
    readonly session?: MintedSession | undefined;
    readonly speech?: {
        readonly provider: string;
    } | undefined;
    /** STUN and TURN servers for this call. */
    readonly ice_servers?: readonly RTCIceServer[] | undefined;
}
export declare function readSecret(answer: unknown): MintedSecret;
