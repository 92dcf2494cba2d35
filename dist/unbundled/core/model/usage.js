const kinds = { text_tokens: 0, audio_tokens: 0, image_tokens: 0 };
const noTokens = {
    total_tokens: 0,
    input_tokens: 0,
    output_tokens: 0,
    input_token_details: { ...kinds, cached_tokens: 0, cached_tokens_details: kinds },
    output_token_details: { text_tokens: 0, audio_tokens: 0 },
};
const blank = {
    response: noTokens,
    input_transcription: { ...noTokens, seconds: 0 },
};
export const noUsage = {
    ...noTokens,
    input_transcription: blank.input_transcription,
};
export function readUsage(source, given) {
    if (typeof given !== 'object' || given === null)
        return undefined;
    const usage = merge(blank[source], given, (_, value) => amount(value));
    return { ...usage, total_tokens: usage.total_tokens || usage.input_tokens + usage.output_tokens };
}
export function readTotals(given) {
    return merge(noUsage, Object(given), (_, value) => amount(value));
}
export function addUsage(totals, source, usage) {
    const sum = (a, b) => merge(a, b, (before, more) => before + amount(more));
    if (source === 'response')
        return sum(totals, usage);
    return { ...totals, input_transcription: sum(totals.input_transcription, usage) };
}
export function allTokens(totals) {
    return totals.total_tokens + totals.input_transcription.total_tokens;
}
function amount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
function merge(shape, given, fold) {
    const field = ([key, before]) => {
        const value = given[key];
        return [
            key,
            typeof before === 'number' ? fold(before, value) : merge(before, Object(value), fold),
        ];
    };
    return Object.fromEntries(Object.entries(shape).map(field));
}
