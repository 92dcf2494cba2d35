import type { Call } from './call.js';
import type { CallCode, SessionPorts } from './call-code.js';
import type { ConversationRequest } from './conversation-request.js';
import type { Warn } from './errors/warnings.js';
import type { WaitingFor } from './model/session-state.js';
import type { StartOptions } from './model/start-options.js';
import type { SessionOptions } from './session-options.js';
/** Everything that a start needs. */
export interface StartRequest {
    readonly call: Call;
    readonly options: SessionOptions;
    readonly startOptions: StartOptions;
    readonly ports: SessionPorts;
    readonly warn: Warn;
    /** Receives what the start is waiting for: the first step that is still pending. */
    readonly waitsFor: (what: WaitingFor | undefined) => void;
}
type Gathered = Pick<ConversationRequest, 'backend' | 'minted' | 'begun' | 'functionList' | 'routeList' | 'pageFunctions'> & {
    readonly code: CallCode;
};
/**
 * Gathers everything that a conversation needs, in parallel, because no part depends on another. Rejects after
 * `stop()`.
 */
export declare function gatherStart(request: StartRequest): Promise<Gathered>;
export {};
