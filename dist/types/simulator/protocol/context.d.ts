import type { BrainContext } from '../brain/decision.js';
import type { Item, RealtimeSession } from '../types.js';
/** What a brain gets to see. `heard` knows the words of spoken items, also if no transcription was asked for. */
export declare function contextOf(session: RealtimeSession, items: readonly Item[], heard: ReadonlyMap<string, string>, request: string): BrainContext;
