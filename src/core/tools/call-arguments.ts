import { isObject } from '../util/is-object.js';

type Callable = (...args: never[]) => unknown;
/** Maps a payload and the context to the arguments of one function. */
export type ToArguments = (payload: unknown, context: unknown) => unknown[];

/**
 * Prepares the mapping for a function without a schema. A payload gives its `args` (or `arguments`), else its `value`,
 * else itself; an empty payload is an empty object. Of two or more declared parameters the last one receives the
 * context. A payload fills it only with a value that can't be mistaken for one, so that visitors can't forge it.
 */
export function argumentsFor(run: Callable): ToArguments {
  const parameters = declaredParameters(run);
  const count = parameters?.length ?? run.length;
  const last = parameters?.at(-1) ?? '';
  if (last.startsWith('...')) return payload => given(payload, []);
  // Bundlers append a number to names that clash: context2, ctx$1.
  const forContext = /^(\{|_*(context|ctx)[\d$]*(?![\w$]))/i.test(last);
  const mayHoldContext = count > 1 && (!last.includes('=') || forContext || /=\s*\{/.test(last));
  return (payload, context) => {
    const args = given(payload, [{}]);
    const own = Array.from({ length: count }, (_, index) => args[index]);
    const free = args.length < count || (isObject(args[count - 1]) && !Array.isArray(args[count - 1]));
    if (mayHoldContext && (forContext || free)) own[count - 1] = context;
    return own;
  };
}

function given(payload: unknown, empty: unknown[]): unknown[] {
  if (!isObject(payload)) return payload === undefined || payload === null ? empty : [payload];
  const { args, arguments: named = args, value } = payload as Record<string, unknown>;
  if (Array.isArray(named)) return named;
  if ('value' in payload) return [value];
  return Object.keys(payload).length > 0 ? [payload] : empty;
}

/** The parameters as written, because `length` stops at the first default. Undefined for native and bound functions. */
function declaredParameters(run: Callable): string[] | undefined {
  const source = Function.prototype.toString.call(run).replace(commentsAndStrings, '');
  if (source.includes('[native code]')) return undefined;
  const [, only] = /^(?:async\b)?\s*([^\s(),=[*]+)\s*=>/.exec(source) ?? [];
  if (only) return [only];
  const parameters = [''];
  let depth = 0;
  for (const character of source.slice(source.indexOf('('))) {
    if (/[)\]}]/.test(character)) depth -= 1;
    if (depth === 0 && character === ')') break;
    if (depth === 1 && character === ',') parameters.push('');
    else if (depth > 0) parameters.push(parameters.pop() + character);
    if (/[([{]/.test(character)) depth += 1;
  }
  return parameters.map(text => text.trim()).filter(Boolean);
}

const commentsAndStrings =
  /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`(?:\\[\s\S]|[^`\\])*`/g;
