/** A STUN or TURN server, as in the browser's `RTCConfiguration`. */
export interface IceServer {
    /** Such as `stun:stun.example.com` or `turns:turn.example.com:443?transport=tcp`. */
    urls: string | readonly string[];
    /** Needed with TURN. */
    username?: string | undefined;
    /** Needed with TURN. */
    credential?: string | undefined;
}
/** What is wrong with a list of servers; undefined if browsers take it. One bad server makes them refuse all. */
export declare function iceServersProblem(servers: unknown): string | undefined;
