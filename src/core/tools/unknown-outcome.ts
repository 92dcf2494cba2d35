import { messageOf, VoiceError } from '../errors/errors.js';
import type { ToolOutcome } from '../model/tool.js';
import { ResultError } from '../results/result-error.js';

const UNKNOWN = 'outcome_unknown';
const ADVICE =
  'It may or may not have happened. Do not simply call the function again. If another function can look it up, use that. Otherwise tell the user that it is not known whether it worked.';

/** Adds what the model should do about a function that may or may not have run. Leaves other outcomes alone. */
export function withAdvice(outcome: ToolOutcome): ToolOutcome {
  return outcome.code === UNKNOWN ? { ...outcome, advice: ADVICE } : outcome;
}

/** The outcome of a run that was rejected. It is unknown if the backend's answer was lost. */
export function rejectedRun(function_name: string, error: unknown): ToolOutcome {
  const isLost = error instanceof VoiceError && error.code === 'backend-unreachable';
  if (isLost)
    return { ok: false, function_name, error: 'The connection to the server was lost.', code: UNKNOWN };
  const code = error instanceof ResultError ? { code: error.code } : {};
  return { ok: false, function_name, ...code, error: messageOf(error) || 'The function failed.' };
}
