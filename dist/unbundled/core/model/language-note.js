export function languageNote(tag, name) {
    return `The user has chosen another language for this conversation: ${name} (${tag}). Speak and write in it from now on, regardless of the language so far. Do not comment on it.`;
}
