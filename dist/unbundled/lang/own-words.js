export function withOwn(base, own) {
    if (!own)
        return base;
    const entries = Object.entries(base).map(([key, words]) => {
        const other = Object(own)[key];
        if (typeof words === 'object')
            return [key, withOwn(words, other)];
        return [key, typeof other === 'string' ? other : words];
    });
    return Object.fromEntries(entries);
}
