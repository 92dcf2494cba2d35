import type { Archive, BackendOptions, Filing, PageState } from '../core/ports/backend.js';
import { type GuardedFetch } from './guarded-fetch.js';
declare const paths: {
    readonly turns: 'turns';
    readonly sessionEnd: 'sessions/end';
    readonly feedback: 'feedback';
};
/**
 * Sends turns, session ends and feedback to the backend. Separate from the client, because pages need it only during a
 * call, and because it keeps sending after the end of the call, which aborts all other requests.
 */
export declare class BackendArchive implements Archive {
    #private;
    /**
     * `notOffered` holds the URLs of extensions that this backend does not have, so that they are not requested again.
     */
    constructor(options: BackendOptions, notOffered: Set<string>, fetch?: GuardedFetch);
    file(endpoint: keyof typeof paths, body: object, page: PageState): Promise<Filing>;
}
export {};
