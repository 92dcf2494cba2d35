import { schemas, text } from '../given.js';
import { apply, type Covered, type Keyword, type Keywords } from '../node.js';
import type { Found, Place, Run } from '../run.js';

const reference: Keyword = (given, { at, refer }) => {
  const node = refer(text(given, at));
  return (value, place, run, covered) => apply(node, value, place, run, covered);
};

const allOf: Keyword = (given, { at, inPlace }) => {
  const nodes = schemas(given, at, inPlace);
  return (value, place, run, covered) => {
    let ok = true;
    for (const node of nodes) ok = apply(node, value, place, run, covered) && ok;
    return ok;
  };
};

/** `anyOf`, and `oneOf` with `only`: no more than one may fit. */
const alternatives =
  (only: boolean): Keyword =>
  (given, { at, inPlace }) => {
    const nodes = schemas(given, at, inPlace);
    return (value, place, run, covered) => {
      const failed: (readonly Found[])[] = [];
      for (const node of nodes) {
        const { ok, found } = run.aside(() => apply(node, value, place, run, covered));
        if (!ok) failed.push(found);
      }
      const fitting = nodes.length - failed.length;
      if (fitting === 0) return report(failed, place, run);
      if (fitting === 1 || !only) return true;
      return run.fail(
        place,
        `Fits ${fitting} of the ${nodes.length} alternatives, but must fit exactly one.`,
      );
    };
  };

/** Reports the alternatives that were probably meant, because the problems of the others would mislead the model. */
function report(failed: readonly (readonly Found[])[], place: Place | undefined, run: Run): false {
  const ranks = failed.map(found => found.filter(({ otherKind }) => otherKind).length * 100 + found.length);
  const best = Math.min(...ranks);
  const meant = failed.filter((_, index) => ranks[index] === best).flat();
  return meant.length > 0 ? run.report(meant) : run.fail(place, 'Fits none of the alternatives.');
}

const not: Keyword = (given, { at, inPlace }) => {
  const node = inPlace(given, at);
  return (value, place, run) =>
    !run.aside(() => apply(node, value, place, run)).ok ||
    run.fail(place, 'Must not fit the schema in "not".');
};

const condition: Keyword = (given, { schema, at, inPlace }) => {
  const node = inPlace(given, at);
  const branch = (keyword: string) =>
    schema[keyword] === undefined ? undefined : inPlace(schema[keyword], `${at}.${keyword}`);
  const [then, otherwise] = [branch('then'), branch('else')];
  return (value, place, run, covered: Covered) => {
    const { ok } = run.aside(() => apply(node, value, place, run, covered));
    const next = ok ? then : otherwise;
    return !next || apply(next, value, place, run, covered);
  };
};

/** Keywords that apply other schemas to the same value. */
export const combinedKeywords: Keywords = {
  $ref: reference,
  $dynamicRef: reference,
  $recursiveRef: reference,
  allOf,
  anyOf: alternatives(false),
  oneOf: alternatives(true),
  not,
  if: condition,
};
