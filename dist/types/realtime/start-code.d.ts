import { Call } from '../core/call.js';
import type { Gathered, SessionPorts, StartRequest } from '../core/call-code.js';
import { PreparedStart } from '../core/prepared-start.js';
export declare const makeCall: (key: string | undefined, ending: AbortController) => Call;
/** The ports of a session and those that it does not bring. */
export declare function prepareStart(ports: SessionPorts): PreparedStart;
export declare function gatherStart(request: StartRequest): Promise<Gathered>;
