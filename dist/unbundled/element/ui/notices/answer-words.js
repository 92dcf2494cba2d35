const reasons = [
    [/quota|billing/, 'answerQuota'],
    [/rate_limit/, 'answerBusy'],
    [/content_(filter|policy)/, 'answerFiltered'],
    [/max_output_tokens/, 'answerTooLong'],
];
const repeatable = new Set([
    'answerBusy',
    'answerFailed',
    'answerCutOff',
]);
const fallbacks = {
    'response-failed': 'answerFailed',
    'response-incomplete': 'answerCutOff',
};
export function answerProblem(code, detail) {
    const fallback = fallbacks[code];
    if (!fallback)
        return undefined;
    const key = reasons.find(([pattern]) => pattern.test(detail))?.[1] ?? fallback;
    return { key, repeatable: repeatable.has(key) };
}
