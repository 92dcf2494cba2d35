import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Brain } from './brain/decision.js';
import type { Call } from './call.js';
import { type LogEntry } from './log.js';
import { type Scenario } from './scenario.js';
export interface SimulatorOptions {
    /** What a mint must present; `sk-simulator` unless given. */
    apiKey?: string;
    /** What each spoken turn said, since the simulator can't understand speech. */
    scenario?: Scenario;
    /** Replaces the rules by which the simulator answers. */
    brain?: Brain;
    /** Delays in milliseconds: of a mint, of a call's answer, of every data-channel frame each way. All 0. */
    latency?: {
        secretMs?: number;
        callMs?: number;
        messageMs?: number;
    };
    /** 2 speaks twice as fast. */
    speechRate?: number;
    /** Milliseconds between the events of a response; 10 unless given. */
    stepMs?: number;
    /** Unix milliseconds; decides when secrets expire and stamps the log. */
    now?: () => number;
    /** Our address as browsers reach it; `127.0.0.1` unless given. */
    host?: string;
}
/** The stand-in for the Realtime service. */
export interface Simulator {
    /** Answers `…/v1/realtime/client_secrets` and `…/v1/realtime/calls`, under any prefix. */
    readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
    /** Every call by its id, the closed ones too until there are very many. */
    readonly calls: ReadonlyMap<string, Call>;
    readonly log: readonly LogEntry[];
    clearLog(): void;
    /** Resolves with the first log entry that fits, past or future; rejects after `timeoutMs` (10 s). */
    waitFor(predicate: (entry: LogEntry) => boolean, timeoutMs?: number): Promise<LogEntry>;
    /** Hangs up every call and releases everything. */
    close(): Promise<void>;
}
/** Makes a simulator to be mounted in a Node server: `createServer(simulator.listener)`. */
export declare function createSimulator(options?: SimulatorOptions): Simulator;
