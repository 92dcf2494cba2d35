import { isObject } from '../util/is-object.js';
export function argumentsFor(run) {
    const parameters = declaredParameters(run);
    const count = parameters?.length ?? run.length;
    const last = parameters?.at(-1) ?? '';
    if (last.startsWith('...'))
        return payload => given(payload, []);
    const forContext = /^(\{|_*(context|ctx)[\d$]*(?![\w$]))/i.test(last);
    const mayHoldContext = count > 1 && (!last.includes('=') || forContext || /=\s*\{/.test(last));
    return (payload, context) => {
        const args = given(payload, [{}]);
        const own = Array.from({ length: count }, (_, index) => args[index]);
        const free = args.length < count || (isObject(args[count - 1]) && !Array.isArray(args[count - 1]));
        if (mayHoldContext && (forContext || free))
            own[count - 1] = context;
        return own;
    };
}
function given(payload, empty) {
    if (!isObject(payload))
        return payload === undefined || payload === null ? empty : [payload];
    const { args, arguments: named = args, value } = payload;
    if (Array.isArray(named))
        return named;
    if ('value' in payload)
        return [value];
    return Object.keys(payload).length > 0 ? [payload] : empty;
}
function declaredParameters(run) {
    const source = Function.prototype.toString.call(run).replace(commentsAndStrings, '');
    if (source.includes('[native code]'))
        return undefined;
    const [, only] = /^(?:async\b)?\s*([^\s(),=[*]+)\s*=>/.exec(source) ?? [];
    if (only)
        return [only];
    const parameters = [''];
    let depth = 0;
    for (const character of source.slice(source.indexOf('('))) {
        if (/[)\]}]/.test(character))
            depth -= 1;
        if (depth === 0 && character === ')')
            break;
        if (depth === 1 && character === ',')
            parameters.push('');
        else if (depth > 0)
            parameters.push(parameters.pop() + character);
        if (/[([{]/.test(character))
            depth += 1;
    }
    return parameters.map(text => text.trim()).filter(Boolean);
}
const commentsAndStrings = /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`(?:\\[\s\S]|[^`\\])*`/g;
