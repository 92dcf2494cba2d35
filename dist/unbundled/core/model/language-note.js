export function languageNote(tag, name) {
    return `The user has chosen another language for this conversation: ${name} (${tag}). Speak and write in it from now on, whatever language was told or spoken before. Do not comment on it.`;
}
