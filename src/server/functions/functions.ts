import { type PayloadSchema, payloadSchema } from '../../contract/payload-schema.js';
import type { FunctionItem } from '../../contract/schema.js';
import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { PageFunction } from '../../core/model/function.js';
import type { FunctionContext, RegisteredFunction, ServerFunctionOptions } from '../types/functions.js';

/**
 * Prepares the collected functions by name. Leaves out, with a warning, functions that can't be run or whose payload
 * can't be checked against `parameters`: their author expects checked payloads.
 */
export function registerFunctions(
  found: readonly PageFunction<FunctionContext>[],
  timeoutMs: number,
  warn: Warn,
): Map<string, RegisteredFunction> {
  const functions = new Map<string, RegisteredFunction>();
  for (const given of found) {
    try {
      functions.set(given.name, register(given, timeoutMs));
    } catch (cause) {
      warn('function-unusable', `“${given.name}” is left out: ${messageOf(cause)}.`);
    }
  }
  return functions;
}

function register(given: PageFunction<FunctionContext>, timeoutMs: number): RegisteredFunction {
  const { run, parameters } = given;
  if (!run) throw new TypeError('it has no run()');
  const manners = (given.declared ?? {}) as ServerFunctionOptions;
  const limit = timeLimit(manners.timeoutMs ?? timeoutMs);
  const schema = parameters && readable(parameters);
  const item = toItem(given, manners, schema?.json, limit);
  return { item, timeoutMs: limit, check: schema?.check ?? (payload => ({ payload })), run };
}

// The maximum delay of a timer. Longer ones fire at once.
const LONGEST_MS = 2 ** 31 - 1;

function timeLimit(timeoutMs: number): number {
  if (timeoutMs > 0 && timeoutMs <= LONGEST_MS) return timeoutMs;
  throw new RangeError(`timeoutMs must be above 0 and at most ${LONGEST_MS}; received ${String(timeoutMs)}`);
}

function readable(parameters: object): PayloadSchema {
  try {
    return payloadSchema(parameters);
  } catch (cause) {
    throw new TypeError(`its parameters can’t be checked: ${messageOf(cause)}`, { cause });
  }
}

// Always announces the time limit; otherwise the page would give up after its own, shorter one.
function toItem(
  { name, description }: PageFunction<FunctionContext>,
  { requiresApproval, silent, idempotent }: ServerFunctionOptions,
  parameters: PayloadSchema['json'] | undefined,
  timeoutMs: number,
): FunctionItem {
  return {
    name,
    ...(description && { description }),
    ...(parameters && { parameters: { ...parameters, type: 'object' } }),
    ...(requiresApproval && { requires_approval: true }),
    ...(silent && { silent: true }),
    ...(idempotent && { idempotent: true }),
    timeout_ms: timeoutMs,
  };
}
