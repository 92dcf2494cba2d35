import { messageOf, VoiceError } from '../core/errors/errors.js';
import { untilAborted } from '../core/util/until-aborted.js';
import { readErrorMessage } from './error-body.js';
export async function secondTry(refused, request) {
    const { attempt, canRefresh, patienceMs, signal } = request;
    if (isUnauthorized(refused))
        return canRefresh ? attempt() : refused;
    const seconds = waitOf(refused);
    if (seconds === undefined || seconds * 1000 > patienceMs)
        return refused;
    await pause(seconds, signal);
    return attempt();
}
export function refusalOf(answer) {
    const { status, statusText } = answer.response;
    const message = `${status} ${readErrorMessage(answer.body) ?? statusText}`.trim();
    const words = isOriginRefused(answer) ? `${message} ${SET_UP}` : message;
    const seconds = waitOf(answer);
    if (seconds === undefined)
        return new VoiceError(codeOf(answer), words, answer);
    return new VoiceError(codeOf(answer), `${words} (retry after ${seconds} s)`, answer, seconds);
}
export function isMissing({ response: { status } }) {
    return [404, 405, 501].includes(status);
}
function codeOf(answer) {
    if (isUnauthorized(answer))
        return 'backend-unauthorized';
    return answer.response.status === 429 ? 'backend-rate-limited' : 'backend-failed';
}
const SET_UP = 'The site’s set-up is wrong: see the backend’s warning `origin_refused`.';
function isOriginRefused({ body }) {
    return body?.code === 'origin_not_allowed';
}
function isUnauthorized(answer) {
    const { status } = answer.response;
    return status === 401 || (status === 403 && !isOriginRefused(answer));
}
function waitOf({ response: { status, headers } }) {
    const value = headers.get('retry-after')?.trim();
    if (![429, 503].includes(status) || !value)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value);
    const now = Date.parse(headers.get('date') ?? '') || Date.now();
    const seconds = Math.max(0, Math.ceil((Date.parse(value) - now) / 1000));
    return Number.isNaN(seconds) ? undefined : seconds;
}
async function pause(seconds, signal) {
    let timer;
    const over = new Promise(resolve => {
        timer = setTimeout(resolve, seconds * 1000);
    });
    try {
        await untilAborted(over, signal);
    }
    catch (error) {
        throw new VoiceError('backend-unreachable', messageOf(error), error);
    }
    finally {
        clearTimeout(timer);
    }
}
