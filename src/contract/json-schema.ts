import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';

/** Something that is wrong with a payload: where in it (`items.0.id`, empty for the payload itself), and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Everything that is wrong with a value; empty if it fits. */
export type Check = (value: unknown) => Problem[];

/**
 * A check for payloads of this JSON Schema (2020-12). Throws a TypeError if the schema is not one of an
 * object, or can't be used. It is not zod's `fromJSONSchema` (4.6), which lets payloads pass that lack a
 * required key without a `properties` entry, or one beside `default`.
 */
export function compileSchema(schema: Readonly<Record<string, unknown>>): Check {
  if ((schema.type ?? 'object') !== 'object') throw new TypeError('"type" must be "object"');
  const validator = new Validator({ ...schema, type: 'object' } as Schema, '2020-12', false);
  const check: Check = value => leaves(validator.validate(value).errors).map(toProblem);
  tryOut(check);
  return check;
}

/** The library reads references and patterns with the first value: better now than in a call. */
function tryOut(check: Check): void {
  try {
    check({});
  } catch (cause) {
    throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Only the deepest errors: those above them merely say that something below is wrong. What `required` says, nothing below does. */
function leaves(errors: readonly OutputUnit[]): OutputUnit[] {
  const parents = parentsOf(errors);
  return errors.filter(
    ({ instanceLocation, keyword }) => keyword === 'required' || !parents.has(instanceLocation),
  );
}

// A set and not a search through all the others: a list of 30,000 wrong items would take seconds.
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
