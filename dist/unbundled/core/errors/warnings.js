export const warnings = {
    'functions-unavailable': 'The backend’s functions are not available in this call.',
    'routes-unavailable': 'The backend’s routes are not available in this call.',
    'backend-redirected': 'The backend redirects to another address.',
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
