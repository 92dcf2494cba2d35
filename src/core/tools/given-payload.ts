import { isObject } from '../util/is-object.js';

/** Fields of the contract, which are never a payload. */
const reserved: ReadonlySet<string> = new Set([
  'function_name',
  'payload',
  'session_key',
  'call_id',
  'thread_id',
  'user_id',
  'memory_mode',
]);

/** Names that models and libraries use instead of `payload`. */
const otherNames: ReadonlySet<string> = new Set(['arguments', 'args', 'parameters']);

type Fields = Readonly<Record<string, unknown>>;

/**
 * The payload of a request to run a function: `payload`, else the only other field if it is called `arguments`, `args`
 * or `parameters`, else all fields beside `function_name`. JSON text of an object counts as the object. Undefined if
 * there is none; not checked.
 */
export function givenPayload(request: Fields): unknown {
  if (request.payload !== undefined) return fromText(request.payload);
  const fields = Object.entries(request).filter(([key]) => !reserved.has(key));
  const [only] = fields;
  if (!only) return undefined;
  return (fields.length === 1 && renamed(only)) || Object.fromEntries(fields);
}

function renamed([key, value]: readonly [string, unknown]): unknown {
  if (!otherNames.has(key)) return undefined;
  const payload = fromText(value);
  // A list of arguments has a form of its own, as in `payload`.
  return Array.isArray(payload) ? { args: payload } : isObject(payload) ? payload : undefined;
}

/** What JSON text says, even if it was made JSON text twice, if that is an object, a list or nothing. */
function fromText(given: unknown): unknown {
  let value = given;
  for (let times = 0; times < 2 && typeof value === 'string'; times += 1) {
    if (value.trim() === '') return null;
    try {
      value = JSON.parse(value);
    } catch {
      return given;
    }
  }
  return typeof value === 'object' ? value : given;
}
