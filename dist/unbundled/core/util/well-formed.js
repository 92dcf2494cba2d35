export function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
