import type { Effect, Fields, Item, NewId } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
/** Handles the client's `conversation.item.*` events. */
export declare class ItemRequests {
    #private;
    /** `approved` receives the request of an approved call of an MCP server. */
    constructor(conversation: Conversation, emit: Emit, newId: NewId, approved: (request: Item) => void);
    /** True once the assistant has spoken. */
    get hasSpoken(): boolean;
    /** Stores how long it takes to play an item. */
    spoke(itemId: string, durationMs: number): void;
    create(event: Fields): Effect[];
    add(item: Item, previousId?: string | null): Effect[];
    retrieve({ item_id }: Fields): Effect[];
    remove({ item_id }: Fields): Effect[];
    truncate({ item_id, content_index, audio_end_ms }: Fields): Effect[];
    /** Truncates a spoken item to the part that was played when the user interrupted. */
    truncateHeard(itemId: string, playedMs: number): Effect;
}
