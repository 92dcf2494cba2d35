import type { Effect, Fields, Item, NewId } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
/** What a client may do with the items of a conversation: `conversation.item.*`. */
export declare class ItemRequests {
    #private;
    constructor(conversation: Conversation, emit: Emit, newId: NewId);
    /** True once the assistant has said anything aloud. */
    get hasSpoken(): boolean;
    /** Notes that an item takes `durationMs` to hear. */
    spoke(itemId: string, durationMs: number): void;
    create(event: Fields): Effect[];
    add(item: Item, previousId?: string | null): Effect[];
    retrieve({ item_id }: Fields): Effect[];
    remove({ item_id }: Fields): Effect[];
    truncate({ item_id, content_index, audio_end_ms }: Fields): Effect[];
    /** Leaves of a spoken item what was heard of it when a person began to speak. */
    truncateHeard(itemId: string, playedMs: number): Effect;
}
