import type { Effect, Fields, NewId } from '../types.js';
/** Wraps an event in an effect. */
export type Emit = (type: string, fields?: Fields) => Effect;
/** Copies the fields, so that a sent event does not change when its item does. */
export declare function createEmit(newId: NewId): Emit;
