/** Replaces placeholders in braces, as in `{tool}: done`. Leaves unknown ones unchanged. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
