import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';

/** A problem in a payload. `path` says where, such as `items.0.id`; it is empty for the payload itself. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Returns all problems of a value; empty if it is valid. */
export type Check = (value: unknown) => Problem[];

/**
 * Compiles a JSON Schema (2020-12) to a check for payloads. Throws a TypeError if the schema does not describe an
 * object or is unusable. Does not use zod's `fromJSONSchema` (4.6), which misses required keys that have no
 * `properties` entry or that have a `default`.
 */
export function compileSchema(schema: Readonly<Record<string, unknown>>): Check {
  if ((schema.type ?? 'object') !== 'object') throw new TypeError('"type" must be "object"');
  const validator = new Validator({ ...schema, type: 'object' } as Schema, '2020-12', false);
  const check: Check = value => leaves(validator.validate(value).errors).map(toProblem);
  tryOut(check);
  return check;
}

/**
 * The library reads references and patterns only with its first value. Reports broken ones now instead of in a call.
 */
function tryOut(check: Check): void {
  try {
    check({});
  } catch (cause) {
    throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Keeps the deepest errors, because those above only say that something below is wrong. Keeps all `required` errors,
 * because nothing below them reports a missing key.
 */
function leaves(errors: readonly OutputUnit[]): OutputUnit[] {
  const parents = parentsOf(errors);
  return errors.filter(
    ({ instanceLocation, keyword }) => keyword === 'required' || !parents.has(instanceLocation),
  );
}

// A set, because comparing all errors with each other would take seconds for 30,000 invalid items.
function parentsOf(errors: readonly OutputUnit[]): Set<string> {
  const parents = new Set<string>();
  for (let { instanceLocation: location } of errors) {
    while (location.includes('/')) {
      location = location.slice(0, location.lastIndexOf('/'));
      if (parents.has(location)) break;
      parents.add(location);
    }
  }
  return parents;
}

function toProblem({ instanceLocation, error }: OutputUnit): Problem {
  return { path: instanceLocation.replace(/^#\/?/, '').replaceAll('/', '.'), message: error };
}
