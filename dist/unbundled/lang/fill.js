export function fill(words, values) {
    return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
