import type { HistoryReplay } from '../../core/ports/connection.js';
import type { RealtimeEvent } from './response-queue.js';
/**
 * The events that replay the conversation to a new connection: the latest entries, oldest first, then the tool calls,
 * then the notes.
 */
export declare function replayEvents({ entries, toolCalls, notes, note }: HistoryReplay): RealtimeEvent[];
/** Whether an item is the echo of a replayed entry that could not keep its id: the transcript already has the entry. */
export declare function isReplayed(id: string): boolean;
/** A system message for the model. */
export declare function systemNote(text: string): RealtimeEvent;
