export const MAX_PROBLEMS = 20;
const MAX_CHARACTERS = 100;
export function shortened(text) {
    return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}
export function quoted(value) {
    return shortened(JSON.stringify(value) ?? String(value));
}
export function sentence({ path, message }) {
    return path ? `${path}: ${message}` : message;
}
