import type { Archive, BackendOptions, Filing, PageState } from '../core/ports/backend.js';
declare const paths: {
    readonly turns: 'turns';
    readonly sessionEnd: 'sessions/end';
    readonly feedback: 'feedback';
};
/**
 * Files turns, the end of sessions and feedback. It is not part of the client, because a page need not load it before a call,
 * and because it goes on after the call's end, which aborts everything else.
 */
export declare class BackendArchive implements Archive {
    #private;
    /** `notOffered` holds the addresses of extensions that this backend turned out not to have: not asked again. */
    constructor(options: BackendOptions, notOffered: Set<string>);
    file(endpoint: keyof typeof paths, body: object, page: PageState): Promise<Filing>;
}
export {};
