import type { Answer, Ask } from './exchange.js';
import { isOk, isRedirect } from './expect.js';
import { MINT, type Observations } from './observations.js';

/** Options that no operator allowlists. */
export const WISHES = {
  model: 'navai-check-model',
  voice: 'navai-check-voice',
  instructions: 'navai-check: these instructions were sent by a page.',
};
const EXTRA = { navai_check: { ignored: true } };

/** Source: CONTRACT, "Headers, auth, errors". */
const TIMEOUT_MS = 15_000;

/** A request for a client secret. */
export const secretAsk = (about: string, ask: Partial<Ask>): Ask => ({
  method: 'POST',
  path: MINT,
  about,
  timeoutMs: TIMEOUT_MS,
  ...ask,
});

/** From the fullest request to the plainest. Each is sent only if the one before it minted nothing. */
const attempts = {
  wishes: secretAsk('with wishes and an unknown field', { json: { ...WISHES, ...EXTRA } }),
  extra: secretAsk('with an unknown field', { json: EXTRA }),
  plain: secretAsk('', { json: {} }),
};

export interface Mint {
  /** The last request that was sent. */
  readonly attempt: keyof typeof attempts;
  readonly answer: Answer;
  /** The answer to the fullest request. */
  readonly first: Answer;
}

/** Mints the run's client secret with the fullest request that the backend mints for. */
export async function mint(seen: Observations): Promise<Mint> {
  const first = await seen.ask(attempts.wishes);
  let last: Mint = { attempt: 'wishes', answer: first, first };
  for (const attempt of ['extra', 'plain'] as const) {
    if (isFinal(last.answer)) break;
    last = { attempt, answer: await seen.ask(attempts[attempt]), first };
  }
  return last;
}

/** Whether another body would not change the answer. */
function isFinal(answer: Answer): boolean {
  return isOk(answer) || isRedirect(answer) || [401, 403, 404, 405, 501].includes(answer.status);
}
