import { keywordHints, languageHints, takesLists } from '../../core/model/transcription.js';
const between = (least, most) => ({
    fits: value => typeof value === 'number' && value >= least && value <= most,
    words: `a number from ${least} to ${most}`,
});
const whole = (least, most) => ({
    fits: value => Number.isInteger(value) && between(least, most).fits(value),
    words: `a whole number from ${least} to ${most}`,
});
const oneOf = (...values) => ({
    fits: value => values.includes(value),
    words: `one of ${values.join(', ')}`,
});
const orNull = ({ fits, words }) => ({
    fits: value => value === null || fits(value),
    words: `${words}, or null`,
});
const truth = { fits: value => typeof value === 'boolean', words: 'true or false' };
const words = { fits: value => typeof value === 'string' && value !== '', words: 'a text' };
const someObject = { fits: isObject, words: 'an object' };
const modalities = {
    fits: value => Array.isArray(value) && value.length === 1 && ['audio', 'text'].includes(value[0]),
    words: '["audio"] or ["text"]',
};
const choices = oneOf('auto', 'none', 'required');
const toolChoice = {
    fits: value => choices.fits(value) || (isObject(value) && typeof value.type === 'string'),
    words: `${choices.words}, or an object with a type`,
};
const answering = {
    createResponse: ['create_response', truth],
    interruptResponse: ['interrupt_response', truth],
};
const detections = {
    semantic_vad: { ...answering, eagerness: ['eagerness', oneOf('low', 'medium', 'high', 'auto')] },
    server_vad: {
        ...answering,
        threshold: ['threshold', between(0, 1)],
        prefixPaddingMs: ['prefix_padding_ms', whole(0, 60_000)],
        silenceDurationMs: ['silence_duration_ms', whole(0, 60_000)],
        idleTimeoutMs: ['idle_timeout_ms', orNull(whole(5_000, 30_000))],
    },
};
const texts = {
    fits: value => Array.isArray(value) && value.every(words.fits),
    words: 'a list of texts',
};
const transcriptions = {
    model: ['model', words],
    language: ['language', words],
    languages: ['languages', texts],
    keywords: ['keywords', texts],
    prompt: ['prompt', words],
};
export function sessionFields(settings, model, warn, names = []) {
    const read = (name, value, rule) => checked(name, value, rule, warn);
    const given = Object(settings);
    const kind = read('noiseReduction', given.noiseReduction, orNull(oneOf('near_field', 'far_field')));
    const input = defined({
        turn_detection: turnDetection(given.turnDetection, warn),
        noise_reduction: kind && { type: kind },
        transcription: transcription(given.transcription, model, names, warn),
    });
    const output = defined({ speed: read('speed', given.speed, between(0.25, 1.5)) });
    const audio = defined({ input: filled(input), output: filled(output) });
    return defined({
        audio: filled(audio),
        tool_choice: read('toolChoice', given.toolChoice, toolChoice),
        output_modalities: read('outputModalities', given.outputModalities, modalities),
    });
}
function turnDetection(value, warn) {
    const asked = checked('turnDetection', value, orNull(someObject), warn);
    if (!isObject(asked))
        return asked;
    const type = checked('turnDetection.type', asked.type ?? '', oneOf(...Object.keys(detections)), warn);
    return type && { type, ...fieldsOf('turnDetection', asked, detections[String(type)] ?? {}, warn) };
}
function transcription(value, usual, names, warn) {
    const asked = checked('transcription', value, orNull(someObject), warn);
    if (!isObject(asked))
        return asked;
    const { language, languages, keywords, ...fields } = fieldsOf('transcription', asked, transcriptions, warn);
    const model = String(fields.model ?? usual);
    const spoken = (languages ?? (language === undefined ? [] : [language]));
    if (keywords && !takesLists(model))
        warn('setting-invalid', `transcription.keywords: ${model || 'this model'} takes none.`);
    return {
        ...(model && { model }),
        ...fields,
        ...languageHints(model, ...spoken),
        ...keywordHints(model, keywords ?? names),
    };
}
function fieldsOf(group, asked, rows, warn) {
    const entries = Object.entries(rows).map(([name, [field, rule]]) => {
        return [field, checked(`${group}.${name}`, asked[name], rule, warn)];
    });
    return defined(Object.fromEntries(entries));
}
function checked(name, value, rule, warn) {
    if (value === undefined || rule.fits(value))
        return value;
    warn('setting-invalid', `${name} must be ${rule.words}; it is ${JSON.stringify(value)}.`);
    return undefined;
}
function defined(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
function filled(fields) {
    return Object.keys(fields).length > 0 ? fields : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
