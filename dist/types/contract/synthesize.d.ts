import type { Backend } from '../core/ports/backend.js';
/**
 * Resolves to audio of the text for an audio element, or to undefined if an earlier request showed that the backend
 * does not offer speech. Rejects with a `VoiceError` whose code starts with `backend-`.
 */
export declare function synthesize(backend: Pick<Backend, 'synthesize'>, text: string, signal: AbortSignal): Promise<Blob | undefined>;
