export const warnings = {
    'attribute-invalid': 'An attribute has an unknown value.',
    'not-connected': 'No call is connected.',
    'words-unavailable': 'The widget’s words are not available in this language.',
};
const words = { ...warnings };
export function addWarnings(more) {
    Object.assign(words, more);
}
export function makeWarning(code, detail = '', cause) {
    return { code, message: `${words[code]} ${detail}`.trim(), detail, cause };
}
