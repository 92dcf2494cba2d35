import { Validator } from '@cfworker/json-schema';
export function compileSchema(schema) {
    if ((schema.type ?? 'object') !== 'object')
        throw new TypeError('"type" must be "object"');
    const validator = new Validator({ ...schema, type: 'object' }, '2020-12', false);
    const check = value => leaves(validator.validate(value).errors).map(toProblem);
    tryOut(check);
    return check;
}
function tryOut(check) {
    try {
        check({});
    }
    catch (cause) {
        throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}
function leaves(errors) {
    const parents = parentsOf(errors);
    return errors.filter(({ instanceLocation, keyword }) => keyword === 'required' || !parents.has(instanceLocation));
}
function parentsOf(errors) {
    const parents = new Set();
    for (let { instanceLocation: location } of errors) {
        while (location.includes('/')) {
            location = location.slice(0, location.lastIndexOf('/'));
            if (parents.has(location))
                break;
            parents.add(location);
        }
    }
    return parents;
}
function toProblem({ instanceLocation, error }) {
    return { path: instanceLocation.replace(/^#\/?/, '').replaceAll('/', '.'), message: error };
}
