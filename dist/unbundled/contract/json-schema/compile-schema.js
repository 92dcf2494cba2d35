import { Compiler } from './compiler.js';
import { apply } from './node.js';
import { GaveUp, Run } from './run.js';
export function compileSchema(schema) {
    return compilePayload(schema).check;
}
export function compilePayload(schema) {
    if ((schema.type ?? 'object') !== 'object')
        throw new TypeError('"type" must be "object"');
    const compiler = new Compiler({ ...schema, type: 'object' });
    const root = compiler.compileRoot();
    const check = (value, run) => {
        apply(root, value, undefined, run);
        return run.problems();
    };
    const [defaults, nulls] = [compiler.fillIn(true), compiler.fillIn(false)];
    return {
        check: value => bounded(run => check(value, run), giveUp),
        complete: payload => bounded(run => {
            const filled = defaults(payload, run.spend);
            const problems = check(filled, run);
            return problems.length > 0 ? { problems } : { payload: filled };
        }, toProblems),
        withoutNulls: payload => bounded(run => ({ payload: nulls(payload, run.spend) }), toProblems),
    };
}
const giveUp = (message) => [{ path: '', message }];
const toProblems = (message) => ({ problems: giveUp(message) });
function bounded(work, gaveUp) {
    try {
        return work(new Run());
    }
    catch (error) {
        if (error instanceof GaveUp)
            return gaveUp(error.message);
        throw error;
    }
}
