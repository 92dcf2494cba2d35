import './errors/add-call-errors.js';
import type { Gathered, StartPorts, StartRequest } from './call-code.js';
/**
 * Gathers everything that a conversation needs, in parallel, because no part depends on another. Rejects after
 * `stop()`.
 */
export declare function gatherStart({ ports: given, ...start }: StartRequest, defaults: StartPorts): Promise<Gathered>;
