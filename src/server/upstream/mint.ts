import { type ClientSecretResponse, clientSecretResponse } from '../../contract/schema.js';
import type { Settings } from '../types/settings.js';
import { createUpstream, readJsonOf } from './upstream.js';

/** Asks OpenAI for a client secret. */
export async function mint(
  key: string,
  body: unknown,
  signal: AbortSignal,
  settings: Settings,
): Promise<ClientSecretResponse> {
  const realtime = createUpstream('the Realtime API', settings.mintTimeoutMs, settings);
  const headers = { Authorization: `Bearer ${key}` };
  const answer = await realtime.ask({ url: settings.mintUrl, headers, body, signal }, readJsonOf);
  const secret = clientSecretResponse.safeParse(answer);
  return secret.success
    ? secret.data
    : realtime.fail('upstream_invalid_response', 'answered without a client secret');
}
