import { type FeedbackRequest, feedbackRequest } from '../../contract/extensions.js';
import { runHook } from '../functions/run-hook.js';
import { jsonAnswer } from '../http/answer.js';
import { checkKeys } from '../http/key-length.js';
import { readBody } from '../http/read-json.js';
import { createOnce } from '../store/once.js';
import { createQuotas } from '../store/quotas.js';
import type { Hook } from '../types/handler.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';

const RECORDED = 'recorded';

/**
 * `POST feedback`: calls the hook once for each different feedback, because visitors may change theirs and pages may
 * send twice. If the hook fails, the answer is an error and the page sends it again.
 */
export function createFeedback(onFeedback: Hook<FeedbackRequest>, settings: Settings): Endpoint {
  const { store, maxBodyBytes, hookTimes } = settings;
  const once = createOnce(store);
  const quotas = createQuotas(store, settings.quotas);
  return async (incoming, client) => {
    const feedback = await readBody(incoming, maxBodyBytes, feedbackRequest);
    checkKeys({ session_key: feedback.session_key });
    const run = async () => {
      await quotas.marker(client);
      await runHook(onFeedback, feedback, incoming, hookTimes.timeoutMs);
      return RECORDED;
    };
    await once(`feedback:${await digest(feedback)}`, hookTimes, run);
    return jsonAnswer(200, { recorded: true });
  };
}

/** A hash: the store keeps no comments, and a visitor can't forge the key of another visitor's feedback. */
async function digest({ session_key, rating, comment }: FeedbackRequest): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([session_key, rating, comment]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}
