import type { Effect, Fields, NewId } from '../types.js';

/** Wraps an event into an effect. */
export type Emit = (type: string, fields?: Fields) => Effect;

/** Events are copies: what is sent must not change when an item later does. */
export function createEmit(newId: NewId): Emit {
  return (type, fields = {}) => ({
    do: 'send',
    event: { type, event_id: newId('event'), ...structuredClone(fields) },
  });
}
