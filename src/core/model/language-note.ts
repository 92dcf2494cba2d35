/** Tells the model that the user has chosen another language, given as a BCP 47 tag and a name. */
export function languageNote(tag: string, name: string): string {
  return `The user has chosen another language for this conversation: ${name} (${tag}). Speak and write in it from now on, regardless of the language so far. Do not comment on it.`;
}
