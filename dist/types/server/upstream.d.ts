import { type ClientSecretResponse } from '../contract/schema.js';
import type { Settings } from './options.js';
/**
 * Asks OpenAI for a client secret. Every failure becomes one of our own refusals: what OpenAI wrote may quote
 * the key, so it goes neither to the page nor to the log, except for its short code.
 */
export declare function mint(key: string, body: unknown, signal: AbortSignal, settings: Settings): Promise<ClientSecretResponse>;
