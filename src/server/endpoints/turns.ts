import { type TurnRequest, turnRequest } from '../../contract/extensions.js';
import { runHook } from '../functions/run-hook.js';
import { jsonAnswer } from '../http/answer.js';
import { checkKeys } from '../http/key-length.js';
import { readBody } from '../http/read-json.js';
import { createOnce } from '../store/once.js';
import { createQuotas } from '../store/quotas.js';
import type { Endpoint, Incoming } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import type { Store } from '../types/store.js';

const RECORDED = 'recorded';
/** Without recording, only the id is stored, for retries. */
const REMEMBER_MS = 86_400_000;

/**
 * `POST turns`: runs the hook, then stores the turn, once for each turn. If either fails, the answer is an error, and
 * the page sends the turn again. Only the page that began a session knows its key, and no endpoint reads turns.
 */
export function createTurns(settings: Settings): Endpoint {
  const { strictStore: store, onTurn, keepTurnsMs, maxBodyBytes, hookTimes } = settings;
  const once = createOnce(store);
  const quotas = createQuotas(store, settings.quotas);
  const times = { claimMs: hookTimes.claimMs, keepMs: keepTurnsMs ?? REMEMBER_MS };
  const record = async (turn: TurnRequest, incoming: Incoming, client: string) => {
    const text = keepTurnsMs === undefined ? '' : JSON.stringify(turn);
    await quotas.turn(client, text.length);
    await runHook(onTurn, turn, incoming, hookTimes.timeoutMs);
    if (keepTurnsMs === undefined) return RECORDED;
    const list = listOf(turn.session_key);
    // After the hook: a session's room never refills, so a failing hook must not use it up.
    await quotas.sessionTurn(list, text.length, keepTurnsMs);
    await store.append(list, turn.turn.id, text, keepTurnsMs);
    return RECORDED;
  };
  return async (incoming, client) => {
    const turn = await readBody(incoming, maxBodyBytes, turnRequest);
    checkKeys({ session_key: turn.session_key, 'turn.id': turn.turn.id });
    if (turn.memory_mode === 'incognito') return jsonAnswer(200, { recorded: false });
    const key = `turn:${JSON.stringify([turn.session_key, turn.turn.id])}`;
    await once(key, times, () => record(turn, incoming, client));
    return jsonAnswer(200, { recorded: true });
  };
}

/** Returns the recorded turns of a session in order. For operators; no endpoint exposes them. */
export async function recordedTurns(store: Store, sessionKey: string): Promise<TurnRequest[]> {
  const entries = await store.entries(listOf(sessionKey));
  const turns = entries.map(entry => JSON.parse(entry) as TurnRequest);
  return turns.sort((a, b) => a.turn.started_at - b.turn.started_at);
}

const listOf = (sessionKey: string): string => `turns:${sessionKey.trim()}`;
