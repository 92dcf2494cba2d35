export function canonical(value, spend) {
    spend(1);
    if (typeof value === 'string')
        spend(value.length >> 6);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'undefined';
    if (Array.isArray(value))
        return `[${value.map(item => canonical(item, spend)).join()}]`;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, spend)}`).join()}}`;
}
