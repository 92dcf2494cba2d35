import { type ClientSecretRequest, clientSecretRequest, explain } from '../../contract/schema.js';
import { jsonAnswer } from '../http/answer.js';
import { createBulkhead } from '../http/bulkhead.js';
import { readJson } from '../http/read-json.js';
import { refuse } from '../http/refusal.js';
import { isKey } from '../options/bounds.js';
import { iceServersOf } from '../options/ice-servers.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import { mint } from '../upstream/mint.js';
import { sessionConfig } from './session-config.js';

/** `POST realtime/client-secret`. */
export function createClientSecret(settings: Settings): Endpoint {
  const { maxConcurrentMints: max, warn } = settings;
  const bulkhead = createBulkhead({ name: 'maxConcurrentMints', max, warn });
  return async incoming => {
    const wishes = read(await readJson(incoming, settings.maxBodyBytes));
    const key = chooseKey(wishes.apiKey?.trim(), settings);
    const config = sessionConfig(wishes, settings, await namesIn(settings));
    const [{ value, expires_at, session }, ice_servers] = await Promise.all([
      bulkhead(() => mint(key, config, incoming.signal, settings)),
      iceServersOf(incoming.request, settings),
    ]);
    const { provider } = settings.speech;
    return jsonAnswer(200, { value, expires_at, speech: { provider }, session, ice_servers });
  };
}

/** The names of the operator's routes, unless they differ by request, and functions; none if they can't be loaded. */
async function namesIn({ routes, functions }: Settings): Promise<readonly string[]> {
  const pages = Array.isArray(routes) ? routes : [];
  const loaded = await functions().catch(() => undefined);
  return [...pages.map(page => Object(page).name), ...(loaded?.functions.keys() ?? [])].filter(
    name => typeof name === 'string',
  );
}

function read(body: Record<string, unknown>): ClientSecretRequest {
  const wishes = clientSecretRequest.safeParse(body);
  return wishes.success ? wishes.data : refuse('invalid_request', { message: `${explain(wishes.error)}.` });
}

// The server's key always wins; otherwise a page could choose which account pays.
function chooseKey(sent: string | undefined, { apiKey, allowFrontendApiKey, warn }: Settings): string {
  if (apiKey) {
    if (sent)
      warn({ code: 'frontend_key_ignored', message: "The page sent a key; the server's own is used." });
    return apiKey;
  }
  if (!sent) return refuse('api_key_missing');
  if (!allowFrontendApiKey) return refuse('api_key_not_allowed');
  return isKey(sent) ? sent : refuse('api_key_invalid');
}
