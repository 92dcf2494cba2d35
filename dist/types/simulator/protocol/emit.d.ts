import type { Effect, Fields, NewId } from '../types.js';
/** Wraps an event into an effect. */
export type Emit = (type: string, fields?: Fields) => Effect;
/** Events are copies: what is sent must not change when an item later does. */
export declare function createEmit(newId: NewId): Emit;
