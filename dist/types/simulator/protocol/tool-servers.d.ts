import type { Effect, Item, NewId, RealtimeSession } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
/** A stand-in for an MCP server: its tools, and what they answer. */
export interface ToolServer {
    tools: readonly {
        name: string;
        description?: string;
        input_schema?: object;
    }[];
    /** True if its tools can't be listed. */
    unreachable?: boolean;
    /** Returns the result, or undefined while the tool still runs: then it is asked again. Throws if the tool fails. */
    run(name: string, args: unknown): string | undefined;
}
interface Job {
    conversation: Conversation;
    emit: Emit;
    newId: NewId;
}
/** The MCP servers that a session names: the service lists their tools and runs them. */
export declare class ToolServers {
    #private;
    /** `servers` are keyed by the `server_label` of the session's tools. */
    constructor(servers: Readonly<Record<string, ToolServer>>, job: Job);
    /** Returns one listing for each server that the session names for the first time. */
    list({ tools }: RealtimeSession): Generator<Effect[]>[];
    /** Runs a call that the conversation has. Its output arrives with the item's last event. */
    run(item: Item, index: number): Generator<Effect[]>;
    /** Runs the call of an approved request, outside of any response. */
    runApproved(request: Item): Generator<Effect[]>;
}
/** The fields that every new call has. */
export declare function callItem(newId: NewId): Pick<Item, 'id' | 'object' | 'type' | 'status' | 'output' | 'error'>;
/** Whether the session's tools require approval of a call; without a rule, they do. */
export declare function needsApproval({ tools }: RealtimeSession, label: string, name: string): boolean;
export {};
