import type { CallContext } from './call-context.js';
import type { Minted } from './client-secret.js';
import type { VoiceError } from './errors/errors.js';
import type { PageFunction } from './model/function.js';
import type { StartOptions } from './model/start-options.js';
import type { ConnectionTransport } from './ports/connection-transport.js';
import type { ResumableCall } from './resume/resumable-call.js';
/** Everything that the start of a call has gathered; not validated yet. */
export interface ConversationRequest extends Omit<CallContext, 'connection'>, CallOwner {
    /** The body of each mint request, for the first connection and for later ones. */
    readonly startOptions: StartOptions;
    readonly minted: Minted;
    /** The transport of the first connection, which already connects. */
    readonly begun?: ConnectionTransport | undefined;
    readonly functionList: unknown;
    readonly routeList: unknown;
    readonly pageFunctions: readonly PageFunction[];
    /** The previous page's call, if this call resumes it. */
    readonly resumes?: ResumableCall | undefined;
}
/** What a conversation reports to its session, which owns the status. Nothing is reported after the call's release. */
export interface CallOwner {
    readonly moved: (status: 'connected' | 'reconnecting') => void;
    /** The activity may have changed: read it from `facts`. */
    readonly learned: () => void;
    /** The call can't go on. */
    readonly failed: (error: VoiceError) => void;
    /** The page is being left. */
    readonly left: () => void;
}
