import './errors/add-start-texts.js';
import type { Gathered, StartRequest } from './call-code.js';
import type { StartPorts } from './start-ports.js';
/**
 * Gathers everything that a conversation needs, in parallel, because no part depends on another. Rejects after
 * `stop()`.
 */
export declare function gatherStart({ ports: given, ...start }: StartRequest, defaults: StartPorts): Promise<Gathered>;
