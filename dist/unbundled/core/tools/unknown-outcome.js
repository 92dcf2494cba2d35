import { messageOf, VoiceError } from '../errors/errors.js';
import { ResultError } from '../results/result-error.js';
const UNKNOWN = 'outcome_unknown';
const ADVICE = 'It may or may not have happened. Do not simply call the function again. If another function can look it up, use that. Otherwise tell the user that it is not known whether it worked.';
export function withAdvice(outcome) {
    return outcome.code === UNKNOWN ? { ...outcome, advice: ADVICE } : outcome;
}
export function rejectedRun(function_name, error) {
    const isLost = error instanceof VoiceError && error.code === 'backend-unreachable';
    if (isLost)
        return { ok: false, function_name, error: 'The connection to the server was lost.', code: UNKNOWN };
    const code = error instanceof ResultError ? { code: error.code } : {};
    return { ok: false, function_name, ...code, error: messageOf(error) || 'The function failed.' };
}
