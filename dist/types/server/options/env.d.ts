import type { HandlerOptions } from '../types/handler.js';
/**
 * Reads options from the environment. Empty variables count as unset. Explicit options win:
 * `createHandler({ ...optionsFromEnv(process.env), model: '…' })`, and for a part of
 * `speech`: `{ ...env, speech: { ...env.speech, voiceId: '…' } }`. Throws when a number is not one.
 */
export declare function optionsFromEnv(env: Record<string, string | undefined>): HandlerOptions;
