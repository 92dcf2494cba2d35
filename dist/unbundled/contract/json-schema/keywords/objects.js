import { count, namedSchemas, names } from '../given.js';
import { apply } from '../node.js';
import { compilePattern } from '../pattern/compile-pattern.js';
import { quoted } from '../problem.js';
import { typeOf } from './values.js';
function forObjects(compile) {
    return (given, here) => {
        const test = compile(given, here);
        return (value, place, run, covered) => typeOf(value) !== 'object' || test(value, place, run, covered);
    };
}
function size(holds, words) {
    return forObjects((given, { at }) => {
        const bound = count(given, at);
        return (value, place, run) => {
            const { length } = Object.keys(value);
            return (holds(length, bound) || run.fail(place, `Must have ${words} ${bound} fields, but has ${length}.`));
        };
    });
}
const required = forObjects((given, { at }) => {
    const keys = names(given, at);
    return (value, place, run) => {
        run.spend(keys.length >> 3);
        const missing = keys.filter(key => !Object.hasOwn(value, key));
        for (const key of missing)
            run.fail(place, `${quoted(key)} is missing.`);
        return missing.length === 0;
    };
});
const properties = forObjects((given, { at, inner }) => {
    const nodes = namedSchemas(given, at, inner);
    return (value, place, run, covered) => {
        run.spend(nodes.length >> 3);
        let ok = true;
        for (const [key, node] of nodes) {
            if (!Object.hasOwn(value, key))
                continue;
            covered.add(key);
            ok = apply(node, value[key], { above: place, key }, run) && ok;
        }
        return ok;
    };
});
function patterns(given, { at, inner }) {
    return namedSchemas(given, at, inner).map(([source, node]) => [compilePattern(source, at), node]);
}
const patternProperties = forObjects((given, here) => {
    const rows = patterns(given, here);
    return (value, place, run, covered) => {
        let ok = true;
        for (const [key, inner] of Object.entries(value)) {
            for (const [matches, node] of rows) {
                if (!matches(key, run.spend))
                    continue;
                covered.add(key);
                ok = apply(node, inner, { above: place, key }, run) && ok;
            }
        }
        return ok;
    };
});
const additionalProperties = forObjects((given, here) => {
    const { properties = {}, patternProperties = {} } = here.schema;
    const node = here.inner(given, here.at);
    const known = new Set(Object.keys(Object(properties)));
    const rows = Object.keys(Object(patternProperties)).map(source => compilePattern(source, here.at));
    return (value, place, run, covered) => {
        let ok = true;
        for (const [key, inner] of Object.entries(value)) {
            run.spend(1);
            if (known.has(key) || rows.some(matches => matches(key, run.spend)))
                continue;
            covered.add(key);
            if (given !== false)
                ok = apply(node, inner, { above: place, key }, run) && ok;
            else
                ok = run.fail({ above: place, key }, unknownField(known));
        }
        return ok;
    };
});
function unknownField(known) {
    const fields = [...known].slice(0, 30).map(quoted).join(', ');
    return `This field is not allowed. ${fields ? `Allowed: ${fields}.` : 'Leave it out.'}`;
}
const propertyNames = forObjects((given, { at, inner }) => {
    const node = inner(given, at);
    return (value, place, run) => {
        let ok = true;
        for (const key of Object.keys(value)) {
            const { ok: fits, found } = run.aside(() => apply(node, key, undefined, run));
            for (const { message } of found)
                run.fail({ above: place, key }, `The field’s name: ${message}`);
            ok &&= fits;
        }
        return ok;
    };
});
function dependentNames(given, at) {
    const rows = Object.entries(Object(given)).map(([key, needed]) => [key, names(needed, `${at}.${key}`)]);
    return (value, place, run) => {
        let ok = true;
        for (const [key, needed] of rows) {
            run.spend(1 + (needed.length >> 3));
            for (const other of Object.hasOwn(value, key) ? needed : [])
                if (!Object.hasOwn(value, other))
                    ok = run.fail(place, `${quoted(other)} is missing, which ${quoted(key)} needs.`);
        }
        return ok;
    };
}
function dependentSchemas(given, { at, inPlace }) {
    const nodes = namedSchemas(given, at, inPlace);
    return (value, place, run, covered) => {
        let ok = true;
        for (const [key, node] of nodes)
            if (Object.hasOwn(value, key))
                ok = apply(node, value, place, run, covered) && ok;
        return ok;
    };
}
const dependencies = forObjects((given, here) => {
    const entries = Object.entries(Object(given));
    const isNames = ([, value]) => Array.isArray(value);
    const byName = dependentNames(Object.fromEntries(entries.filter(isNames)), here.at);
    const bySchema = dependentSchemas(Object.fromEntries(entries.filter(entry => !isNames(entry))), here);
    return (...given) => {
        const ok = byName(...given);
        return bySchema(...given) && ok;
    };
});
export const objectKeywords = {
    required,
    minProperties: size((length, bound) => length >= bound, 'at least'),
    maxProperties: size((length, bound) => length <= bound, 'at most'),
    propertyNames,
    dependentRequired: forObjects((given, { at }) => dependentNames(given, at)),
    dependentSchemas: forObjects(dependentSchemas),
    dependencies,
    properties,
    patternProperties,
    additionalProperties,
};
export const unevaluatedProperties = forObjects((given, { at, inner }) => {
    const node = inner(given, at);
    return (value, place, run, covered) => {
        let ok = true;
        for (const [key, inner] of Object.entries(value)) {
            run.spend(1);
            if (covered.has(key))
                continue;
            if (given !== false)
                ok = apply(node, inner, { above: place, key }, run) && ok;
            else
                ok = run.fail({ above: place, key }, unknownField(new Set()));
            covered.add(key);
        }
        return ok;
    };
});
