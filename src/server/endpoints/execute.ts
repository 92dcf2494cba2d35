import type { Problem } from '../../contract/json-schema/problem.js';
import { type ExecuteRequest, executeRequest, explain } from '../../contract/schema.js';
import { givenPayload } from '../../core/tools/given-payload.js';
import { maxOutputLength } from '../../core/util/cut-text.js';
import { cutOutcome } from '../functions/cut-outcome.js';
import { type Outcome, runFunction, unknownOutcome } from '../functions/run-function.js';
import { jsonAnswer } from '../http/answer.js';
import { createBulkhead } from '../http/bulkhead.js';
import { checkKeys } from '../http/key-length.js';
import { readJson } from '../http/read-json.js';
import { refuse } from '../http/refusal.js';
import { createOnce } from '../store/once.js';
import { createQuotas, ENTRY_LENGTH, type Quotas } from '../store/quotas.js';
import type { RegisteredFunction } from '../types/functions.js';
import type { Answer, Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import { MAX_LEVELS, nestsTooDeep } from '../util/nesting.js';

/** Failures are stored too: the function may have done half of its work, and `call_id` exists to prevent repeats. */
const KEEP_MS = 10 * 60_000;
/** Milliseconds between a function's time limit and its answer in the store. */
const GRACE_MS = 5_000;

const TOO_DEEP = `The payload is nested deeper than ${MAX_LEVELS} levels.`;

/** `POST functions/execute`. */
export function createExecute(settings: Settings): Endpoint {
  const { functions, maxBodyBytes, store } = settings;
  const once = createOnce(store);
  const quotas = createQuotas(store, settings.quotas);
  const { maxConcurrentRuns: max, warn } = settings;
  const bulkhead = createBulkhead({ name: 'maxConcurrentRuns', max, warn });
  return async (incoming, client) => {
    const call = readCall(await readJson(incoming, maxBodyBytes));
    const found = find((await functions()).functions, call.function_name);
    const checked = await found.check(call.payload ?? {});
    // Checked before `once`: nothing has run yet, so there is nothing to repeat.
    if ('problems' in checked) return jsonAnswer(400, unfit(call.function_name, checked.problems));
    // A call with an id outlives its connection, because the retry needs this run's result.
    const outer = call.call_id ? undefined : incoming.leaving;
    const run = () => runFunction(found, checked.payload, incoming, outer);
    if (!call.call_id) return respond(await bulkhead(run));
    const times = { claimMs: found.timeoutMs + GRACE_MS, keepMs: KEEP_MS };
    const { name, idempotent } = found.item;
    const work = async () => {
      await quotas.result(client);
      return write(await run());
    };
    const written = await once(onceKey(call, client), times, () => bulkhead(work), {
      lost: idempotent ? undefined : write(unknownOutcome(name)),
      shorten: answer => shortened(answer, client, quotas),
    });
    return respond(parse(written));
  };
}

const respond = ({ status, text }: Outcome): Answer => jsonAnswer(status, text);

// The text is JSON already and may be long, so the status is prepended instead of serialising again.
const write = ({ status, text }: Outcome): string => `${status} ${text}`;
const parse = (written: string): Outcome => ({ status: Number(written.slice(0, 3)), text: written.slice(4) });

/** What is kept of an answer: no more than the model reads, and what the client's quota has room for. */
async function shortened(written: string, client: string, quotas: Quotas): Promise<string> {
  const outcome = cutOutcome(parse(written), maxOutputLength);
  const fits = await quotas.fitsResult(client, outcome.text.length);
  return write(fits ? outcome : cutOutcome(outcome, ENTRY_LENGTH));
}

function readCall(body: Record<string, unknown>): ExecuteRequest {
  if (typeof body.function_name !== 'string' || body.function_name.trim() === '')
    refuse('function_name_required');
  const payload = givenPayload(body);
  // JSON text in the body was not looked into before.
  if (payload !== body.payload && nestsTooDeep(payload)) refuse('invalid_request', { message: TOO_DEEP });
  const call = executeRequest.safeParse({ ...body, payload });
  if (!call.success) return refuse('invalid_request', { message: `${explain(call.error)}.` });
  const { session_key, call_id } = call.data;
  checkKeys({ session_key, call_id });
  return call.data;
}

function find(functions: ReadonlyMap<string, RegisteredFunction>, name: string): RegisteredFunction {
  const body = { available_functions: [...functions.keys()] };
  return functions.get(name) ?? refuse('unknown_function', { body });
}

function onceKey({ session_key, call_id }: ExecuteRequest, client: string): string {
  return `call:${JSON.stringify(session_key ? ['session', session_key, call_id] : ['client', client, call_id])}`;
}

/** Explains to the model what to change, as text and as a list. */
function unfit(function_name: string, details: readonly Problem[]): object {
  const error = details.map(({ path, message }) => `${path || 'payload'}: ${message}`).join(' ');
  return { ok: false, function_name, error, code: 'invalid_payload', details };
}
