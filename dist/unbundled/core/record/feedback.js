import { NavaiFeedbackEvent } from '../events/feedback-event.js';
import '../errors/add-call-warnings.js';
import { toVoiceError } from '../errors/errors.js';
import { makeWarning } from '../errors/warnings.js';
import { NavaiWarningEvent } from '../events/index.js';
import { backoffMs, pause } from '../util/backoff.js';
import { cutText } from '../util/cut-text.js';
const maxCommentLength = 2_000;
const maxAttempts = 3;
export async function giveFeedback({ call, options, backend, target }, rating, comment) {
    const { memory, threadId, userId } = options;
    const words = cutText(comment.trim(), maxCommentLength);
    const event = new NavaiFeedbackEvent(rating, words, call.key, threadId || undefined);
    if (!target.dispatchEvent(event))
        return false;
    const body = {
        ...{ session_key: call.key, thread_id: threadId || undefined, user_id: userId || undefined },
        memory_mode: memory && (memory === 'persistent' ? memory : 'incognito'),
        ...{ rating, comment: words || undefined },
    };
    const warn = (detail, cause) => {
        target.dispatchEvent(new NavaiWarningEvent(makeWarning('feedback-not-sent', detail, cause)));
        return false;
    };
    try {
        const { outcome, detail } = await file(await backend.archive(), body);
        return outcome === 'refused' ? warn(detail) : outcome === 'taken';
    }
    catch (error) {
        const problem = toVoiceError(error, 'sdk-unavailable');
        return warn(`${problem.code}: ${problem.detail}`, problem);
    }
}
async function file(archive, body) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await archive.file('feedback', body, { keepalive: true, leaving: false });
        }
        catch (error) {
            if (attempt >= maxAttempts)
                throw error;
            const { retryAfter = 0 } = toVoiceError(error);
            await pause(Math.max(backoffMs(attempt), retryAfter * 1000), new AbortController().signal);
        }
    }
}
