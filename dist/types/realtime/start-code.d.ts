import type { Gathered, StartRequest } from '../core/call-code.js';
export declare function gatherStart(request: StartRequest): Promise<Gathered>;
