import type { BrainContext } from '../brain/decision.js';
import type { Item, RealtimeSession } from '../types.js';
/** Builds the brain's input. `heard` has the text of spoken items, even without a transcription in the session. */
export declare function contextOf(session: RealtimeSession, items: readonly Item[], heard: ReadonlyMap<string, string>, request: string): BrainContext;
