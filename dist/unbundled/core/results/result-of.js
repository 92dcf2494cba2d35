import { isPlain } from './is-plain.js';
export async function resultOf(run, end, load) {
    let result;
    try {
        result = await run();
    }
    catch (thrown) {
        if (Object.prototype.toString.call(thrown) !== '[object Response]')
            throw thrown;
        const { refusalOf } = await load();
        throw await refusalOf(thrown, 'threw', end());
    }
    if (isPlain(result))
        return result;
    const { toJson } = await load();
    return toJson(result, end());
}
