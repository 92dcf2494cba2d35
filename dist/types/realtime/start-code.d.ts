import type { Gathered, SessionPorts, StartRequest } from '../core/call-code.js';
import { PreparedStart } from '../core/prepared-start.js';
/** The ports of a session and those that it does not bring. */
export declare function prepareStart(ports: SessionPorts): PreparedStart;
export declare function gatherStart(request: StartRequest): Promise<Gathered>;
