import type { HistoryReplay } from '../../core/ports/connection.js';
import type { RealtimeEvent } from './response-queue.js';
/** The events that tell a new connection what was said before it: the latest of it, oldest first, then the tools, then the notes. */
export declare function replayEvents({ entries, toolCalls, notes, note }: HistoryReplay): RealtimeEvent[];
/** Whether it is the echo of an entry that could not keep its id: the transcript has it already. */
export declare function isReplayed(id: string): boolean;
/** A system message for the model. */
export declare function systemNote(text: string): RealtimeEvent;
