import { cutText } from '../../core/util/cut-text.js';
import { compileSchema } from '../json-schema/compile-schema.js';
import type { Check } from '../json-schema/problem.js';
import { executeResult } from '../schema.js';
import type { Answer, Ask } from './exchange.js';
import { executeAsk } from './execute-rules.js';
import { described, expectBody, isClientError, isOk } from './expect.js';
import { items } from './functions-rules.js';
import type { Observations } from './observations.js';
import { type Finding, type Rule, skipped, type Unseen } from './rule.js';

const success = 'execute.success';

/** Rules that need a function that may be run. */
export const runRules: readonly Rule[] = [
  {
    id: success,
    level: 'must',
    title: 'A function that may be run answers `{ ok: true, result }`.',
    check: withRun(async (seen, run) => {
      const answer = await seen.ask(await first(seen, run));
      const finding = expectBody(answer, executeResult);
      if (finding) return finding;
      const { ok, pending_approval, error } = Object(answer.body);
      if (pending_approval) return skipped('The function waits for a human.');
      return ok ? undefined : `${run.name}: ok is false: ${cutText(String(error), 200)}`;
    }),
  },
  {
    id: 'execute.call-id',
    level: 'should',
    title: 'A repeated `call_id` gets the first answer, or `outcome_unknown` if that is lost.',
    needs: [success],
    check: withRun(async (seen, run) => {
      const ask = await first(seen, run);
      const answer = await seen.ask(ask);
      const repeated = await seen.ask({ ...ask, about: 'the same call again' });
      if (isUnknown(repeated)) return undefined;
      if (!isOk(repeated)) return `${described(repeated)} The first time: ${answer.status}.`;
      const same = JSON.stringify(answer.body) === JSON.stringify(repeated.body);
      return same ? undefined : 'The second answer is another one: the function ran again.';
    }),
  },
  {
    id: 'execute.null-payload',
    level: 'must',
    title: 'A payload of null is taken, as one without anything in it.',
    needs: [success],
    check: withRun(async (seen, run) => {
      const answer = await seen.ask(await call(seen, run, 'payload null', null));
      const problems = (await schemaOf(seen, run))?.({}) ?? [];
      // A function with required parameters may refuse the call or fail.
      if (problems.length > 0) return failsOrRefuses(answer);
      if (executeResult.safeParse(answer.body).success) return undefined;
      return expectBody(answer, executeResult);
    }),
  },
  {
    id: 'execute.payload-type',
    level: 'must',
    title: 'A payload that is neither an object nor null is refused.',
    needs: [success],
    check: withRun(async (seen, run) =>
      failsOrRefuses(await seen.ask(await call(seen, run, 'payload as text', 'navai-check'))),
    ),
  },
  {
    id: 'execute.payload-checked',
    level: 'must',
    title: 'A payload that does not fit the `parameters` is refused.',
    needs: [success, 'functions.parameters'],
    check: withRun(async (seen, run) => {
      const misfit = await misfitOf(seen, run);
      if (!misfit) return skipped('The function has no `parameters` that a payload could miss.');
      return failsOrRefuses(await seen.ask(await call(seen, run, 'a payload that does not fit', misfit)));
    }),
  },
];

/** The backend no longer knows the first answer, and did not run the function again. */
function isUnknown({ status, body }: Answer): boolean {
  const { ok, code } = Object(body);
  return status === 409 && ok === false && code === 'outcome_unknown';
}

type Run = { readonly name: string; readonly payload?: Readonly<Record<string, unknown>> | null };

function withRun(check: (seen: Observations, run: Run) => Promise<Finding>): Rule['check'] {
  const nothing: Unseen = skipped('No function was named that may be run.');
  return seen => (seen.options.run ? check(seen, seen.options.run) : nothing);
}

const first = (seen: Observations, run: Run): Promise<Ask> => call(seen, run, run.name, run.payload ?? null);

/** Each kind of call has its own `call_id`. Waits a second longer than the function's timeout, like the widget. */
async function call(seen: Observations, { name }: Run, about: string, payload: unknown): Promise<Ask> {
  const listed = (await listedItems(seen)).find(item => item.name === name);
  return executeAsk(about, {
    json: { function_name: name, payload, session_key: seen.key, call_id: `${seen.key} ${about}` },
    ...(listed?.timeout_ms && { timeoutMs: listed.timeout_ms + 1_000 }),
  });
}

// A function can run even if the list is unavailable.
const listedItems = (seen: Observations) => items(seen).catch(() => []);

/** Compiles the function's own schema; undefined if it has no usable one. */
async function schemaOf(seen: Observations, { name }: Run): Promise<Check | undefined> {
  const { parameters } = (await listedItems(seen)).find(item => item.name === name) ?? {};
  try {
    return parameters && compileSchema(parameters);
  } catch {
    // `functions.parameters` reports this.
    return undefined;
  }
}

/** Finds a payload that the function's own schema rejects. */
async function misfitOf(seen: Observations, run: Run): Promise<object | undefined> {
  const check = await schemaOf(seen, run);
  const { parameters } = (await listedItems(seen)).find(item => item.name === run.name) ?? {};
  const keys = Object.keys(Object(parameters?.properties));
  const wrong = keys.flatMap(key => [{ [key]: { navai_check: true } }, { [key]: 'navai-check' }]);
  const candidates = [{}, ...wrong.map(one => ({ ...run.payload, ...one })), { navai_check: true }];
  return check && candidates.find(candidate => check(candidate).length > 0);
}

/** Passes if the answer reports a failure, or is a 4xx. */
function failsOrRefuses(answer: Answer): Finding {
  const failed = executeResult.safeParse(answer.body);
  if (failed.success && !failed.data.ok) return undefined;
  return isClientError(answer) ? undefined : `${described(answer)} Expected: ok: false, or a 400.`;
}
