import { isPlain } from './is-plain.js';

/** The module `to-json.js`, or a promise of it: pages load it on demand, because most results are plain. */
type Load = () => Conversion | Promise<Conversion>;
type Conversion = typeof import('./to-json.js');

/**
 * Runs a function and resolves to its result as a value that JSON keeps. Rejects with what the function throws; with an
 * error that tells the status for a thrown `Response` and for a returned one that is not ok; with a returned `Error`;
 * and with a `ResultError` if JSON has no form for the result. `end` aborts reading; it is called only if needed.
 */
export async function resultOf(run: () => unknown, end: () => AbortSignal, load: Load): Promise<unknown> {
  let result: unknown;
  try {
    result = await run();
  } catch (thrown) {
    if (Object.prototype.toString.call(thrown) !== '[object Response]') throw thrown;
    const { refusalOf } = await load();
    throw await refusalOf(thrown as Response, 'threw', end());
  }
  if (isPlain(result)) return result;
  const { toJson } = await load();
  return toJson(result, end());
}
