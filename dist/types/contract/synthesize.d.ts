import type { Backend } from '../core/ports/backend.js';
/**
 * A text as sound that an audio element can play; undefined if the backend does not offer it and has been
 * asked before. Rejects with a `VoiceError` whose code starts with `backend-`.
 */
export declare function synthesize(backend: Pick<Backend, 'synthesize'>, text: string, signal: AbortSignal): Promise<Blob | undefined>;
