import { type ClientSecretResponse } from '../../contract/schema.js';
import type { Settings } from '../types/settings.js';
/** Asks OpenAI for a client secret. */
export declare function mint(key: string, body: unknown, signal: AbortSignal, settings: Settings): Promise<ClientSecretResponse>;
