import type { Brain } from '../brain/decision.js';
import type { Fields, Item, NewId, RealtimeSession } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
import { Reply } from './reply.js';
interface ResponderOptions {
    newId: NewId;
    brain?: Brain | undefined;
    speechRate?: number | undefined;
    /** Runs a call of an MCP server. */
    runTool(item: Item, index: number): void;
}
/** Asks the brain, and turns its decision into a reply. */
export declare class Responder {
    #private;
    constructor(conversation: Conversation, emit: Emit, options: ResponderOptions);
    /** `asked` is the `response` member of `response.create`; `heard` has the text of spoken items. */
    reply(current: RealtimeSession, asked: Fields, heard: ReadonlyMap<string, string>): Reply;
}
export {};
