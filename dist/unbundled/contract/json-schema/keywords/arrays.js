import { indexed } from '../../../core/util/indexed.js';
import { canonical } from '../canonical.js';
import { count, schemas } from '../given.js';
import { apply } from '../node.js';
function forArrays(compile) {
    return (given, here) => {
        const test = compile(given, here);
        return (test && ((value, place, run, covered) => !Array.isArray(value) || test(value, place, run, covered)));
    };
}
function size(holds, words) {
    return forArrays((given, { at }) => {
        const bound = count(given, at);
        return ({ length }, place, run) => holds(length, bound) || run.fail(place, `Must have ${words} ${bound} items, but has ${length}.`);
    });
}
const unique = (items, place, run) => {
    const seen = new Map();
    for (const [index, item] of indexed(items)) {
        const text = canonical(item, run.spend);
        const first = seen.get(text);
        if (first !== undefined)
            return run.fail(place, `Items ${first} and ${index} are the same.`);
        seen.set(text, index);
    }
    return true;
};
function eachItem(node) {
    return (items, place, run, covered) => {
        let ok = true;
        for (const [index, item] of indexed(items)) {
            const schema = node(index);
            if (!schema)
                continue;
            ok = apply(schema, item, { above: place, key: index }, run) && ok;
            covered.add(index);
        }
        return ok;
    };
}
function lead({ prefixItems, items }) {
    return [prefixItems, items].find(Array.isArray)?.length ?? 0;
}
const positional = forArrays((given, { at, inner }) => {
    const nodes = schemas(given, at, inner);
    return eachItem(index => nodes[index]);
});
const rest = forArrays((given, { schema, at, inner }) => {
    const node = inner(given, at);
    const first = lead(schema);
    return eachItem(index => (index < first ? undefined : node));
});
const contains = forArrays((given, { schema, at, inner }) => {
    const node = inner(given, at);
    const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
    return (items, place, run, covered) => {
        let matching = 0;
        for (const [index, item] of indexed(items)) {
            if (!run.aside(() => apply(node, item, undefined, run)).ok)
                continue;
            matching += 1;
            covered.add(index);
        }
        const words = `${matching} items fit the schema in "contains"`;
        if (matching < minContains)
            return run.fail(place, `${words}, but at least ${minContains} must.`);
        return matching <= maxContains || run.fail(place, `${words}, but at most ${maxContains} may.`);
    };
});
export const arrayKeywords = {
    minItems: size((length, bound) => length >= bound, 'at least'),
    maxItems: size((length, bound) => length <= bound, 'at most'),
    uniqueItems: forArrays(given => (given === true ? unique : undefined)),
    prefixItems: positional,
    items: (given, here) => (Array.isArray(given) ? positional : rest)(given, here),
    additionalItems: (given, here) => (Array.isArray(here.schema.items) ? rest(given, here) : undefined),
    contains,
    minContains: (given, { at }) => void count(given, at),
    maxContains: (given, { at }) => void count(given, at),
};
export const unevaluatedItems = forArrays((given, { at, inner }) => {
    const node = inner(given, at);
    return (items, place, run, covered) => {
        const uncovered = new Set(items.keys());
        run.spend(items.length);
        for (const key of covered)
            uncovered.delete(Number(key));
        return eachItem(index => (uncovered.has(index) ? node : undefined))(items, place, run, covered);
    };
});
