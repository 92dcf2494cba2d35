import { isTimeLimit } from '../util/deadline.js';
export function readFunctionOptions(name, declared, warn) {
    const { silent, requiresApproval, timeoutMs } = (declared ?? {});
    const usable = timeoutMs === undefined || isTimeLimit(timeoutMs);
    if (!usable)
        warn('function-option-invalid', `“${name}”: timeoutMs is ${String(timeoutMs)}.`);
    return {
        ...(silent ? { silent: true } : {}),
        ...(requiresApproval ? { requiresApproval: asked(requiresApproval) } : {}),
        ...(timeoutMs !== undefined && usable ? { timeoutMs } : {}),
    };
}
function asked(requiresApproval) {
    return typeof requiresApproval === 'function'
        ? requiresApproval
        : true;
}
