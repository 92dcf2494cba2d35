const maxLength = 64;
export function toToolName(words) {
    return words
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
        .replace(/[^A-Za-z\d]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .toLowerCase()
        .slice(0, maxLength)
        .replace(/_+$/, '');
}
export function freeName(name, taken) {
    if (!taken.has(name))
        return name;
    let count = 2;
    while (taken.has(suffixed(name, count)))
        count += 1;
    return suffixed(name, count);
}
function suffixed(name, count) {
    const suffix = `_${count}`;
    return name.slice(0, maxLength - suffix.length) + suffix;
}
