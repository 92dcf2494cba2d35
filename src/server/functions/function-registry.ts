import type { FunctionRegistry } from '../types/functions.js';
import '../../core/errors/add-call-warnings.js';
import { messageOf } from '../../core/errors/errors.js';
import { makeWarning, type Warn, type WarningCode } from '../../core/errors/warnings.js';
import { collectFunctions } from '../../core/tools/collect-functions.js';
import type { HandlerOptions } from '../types/handler.js';
import type { HandlerWarning } from '../types/warning.js';
import { functionsFolders } from './folders.js';
import { registerFunctions } from './functions.js';
import { kept } from './kept.js';

type Tell = (warning: HandlerWarning) => void;

/**
 * Loads the functions on first use, because modules take time and handlers are created synchronously. Caches the result
 * if all modules loaded. Emits each warning only once.
 */
export function createFunctionRegistry(
  options: HandlerOptions,
  timeoutMs: number,
  tell: Tell,
): () => Promise<FunctionRegistry> {
  const emitted = new Set<string>();
  const tellOnce: Tell = warning => {
    if (!emitted.has(warning.message)) tell(warning);
    emitted.add(warning.message);
  };
  return kept(
    () => load(options, timeoutMs, tellOnce),
    ({ complete }) => complete,
  );
}

async function load(options: HandlerOptions, timeoutMs: number, tell: Tell): Promise<FunctionRegistry> {
  const warnings: string[] = [];
  let complete = true;
  const warn: Warn = (code, detail = '', cause) => {
    complete &&= code !== 'function-module-failed';
    warnings.push(makeWarning(code, withoutCause(detail, cause)).message);
    tell({ code: asHandlerCode(code), message: makeWarning(code, detail).message });
  };
  const onWarning: Tell = warning => {
    warnings.push(warning.message);
    tell(warning);
  };
  const found = await collectFunctions(await sourcesOf({ ...options, onWarning }), warn);
  return { functions: registerFunctions(found, timeoutMs, warn), warnings, complete };
}

/** If two names clash, the function that was registered first keeps its name. */
async function sourcesOf(options: HandlerOptions): Promise<unknown[]> {
  const sources = await Promise.all([options.functions].flat());
  if (!options.functionsFolders?.length && !options.agentsFolders?.length) return sources;
  return [...sources, await functionsFolders(options)];
}

function withoutCause(detail: string, cause: unknown): string {
  return cause === undefined ? detail : detail.replace(`: ${messageOf(cause)}`, '');
}

function asHandlerCode(code: WarningCode): HandlerWarning['code'] {
  return code.replaceAll('-', '_') as HandlerWarning['code'];
}
