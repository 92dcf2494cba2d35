import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Brain } from './brain/decision.js';
import type { Call } from './call.js';
import { type LogEntry } from './log.js';
import type { ToolServer } from './protocol/tool-servers.js';
import { type Scenario } from './scenario.js';
export interface SimulatorOptions {
    /** The API key that minting requires. Default: `sk-simulator`. */
    apiKey?: string;
    /** The text of each spoken turn, because the simulator can't understand speech. */
    scenario?: Scenario;
    /** Replaces the built-in rules that decide the answers. */
    brain?: Brain;
    /** The MCP servers that sessions may name, by their `server_label`. Default: none, so that listing their tools fails. */
    mcpServers?: Readonly<Record<string, ToolServer>>;
    /** Delays in milliseconds: of minting, of a call's answer, and of every data-channel frame each way. Default: 0. */
    latency?: {
        secretMs?: number;
        callMs?: number;
        messageMs?: number;
    };
    /** Speech rate; 2 is twice as fast. Default: 1. */
    speechRate?: number;
    /** Milliseconds between the events of a response. Default: 10. */
    stepMs?: number;
    /** Clock in Unix milliseconds, for the expiry of secrets and for the log. Default: `Date.now`. */
    now?: () => number;
    /** The IPv4 or IPv6 address at which browsers reach the simulator. Default: `127.0.0.1`. */
    host?: string;
}
/** A simulator of the Realtime service. */
export interface Simulator {
    /** Answers `…/v1/realtime/client_secrets` and `…/v1/realtime/calls`, under any prefix. */
    readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
    /** All calls by id, including the last 200 closed ones. */
    readonly calls: ReadonlyMap<string, Call>;
    readonly log: readonly LogEntry[];
    clearLog(): void;
    /** Resolves with the first matching log entry, past or future. Rejects after `timeoutMs` (default: 10 s). */
    waitFor(predicate: (entry: LogEntry) => boolean, timeoutMs?: number): Promise<LogEntry>;
    /** Hangs up all calls and releases all resources. */
    close(): Promise<void>;
}
/** Creates a simulator to mount in a Node server: `createServer(simulator.listener)`. */
export declare function createSimulator(options?: SimulatorOptions): Simulator;
