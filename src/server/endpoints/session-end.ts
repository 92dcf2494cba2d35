import { sessionEndRequest } from '../../contract/extensions.js';
import { runHook } from '../functions/run-hook.js';
import { jsonAnswer } from '../http/answer.js';
import { checkKeys } from '../http/key-length.js';
import { readBody } from '../http/read-json.js';
import { createOnce } from '../store/once.js';
import { createQuotas } from '../store/quotas.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';

const ENDED = 'ended';

/**
 * `POST sessions/end`: calls the hook once for each end of a session, even if the page leaves before the answer. A
 * session that continued across page loads has one end for each page; only the last is final.
 */
export function createSessionEnd(settings: Settings): Endpoint {
  const { store, onSessionEnd, maxBodyBytes, hookTimes } = settings;
  const once = createOnce(store);
  const quotas = createQuotas(store, settings.quotas);
  return async (incoming, client) => {
    const end = await readBody(incoming, maxBodyBytes, sessionEndRequest);
    checkKeys({ session_key: end.session_key });
    const run = async () => {
      await quotas.marker(client);
      await runHook(onSessionEnd, end, incoming, hookTimes.timeoutMs);
      return ENDED;
    };
    if (onSessionEnd) await once(`end:${end.session_key}:${end.finalize || end.ended_at}`, hookTimes, run);
    return jsonAnswer(200, { ended: true });
  };
}
