import type { Warn } from '../errors/warnings.js';
import type { FunctionOptions } from '../model/function.js';
import { isTimeLimit } from '../util/deadline.js';

/** Reads the options of a definition, or of a function with properties. Ignores unusable options and warns. */
export function readFunctionOptions(name: string, declared: object | undefined, warn: Warn): FunctionOptions {
  const { silent, requiresApproval, timeoutMs } = (declared ?? {}) as Record<keyof FunctionOptions, unknown>;
  const usable = timeoutMs === undefined || isTimeLimit(timeoutMs);
  if (!usable) warn('function-option-invalid', `“${name}”: timeoutMs is ${String(timeoutMs)}.`);
  return {
    ...(silent ? { silent: true } : {}),
    ...(requiresApproval ? { requiresApproval: asked(requiresApproval) } : {}),
    ...(timeoutMs !== undefined && usable ? { timeoutMs } : {}),
  };
}

function asked(requiresApproval: unknown): FunctionOptions['requiresApproval'] {
  return typeof requiresApproval === 'function'
    ? (requiresApproval as FunctionOptions['requiresApproval'])
    : true;
}
