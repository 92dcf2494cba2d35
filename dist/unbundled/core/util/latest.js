export function latest(items, lengthOf, maxLength, maxCount = Number.POSITIVE_INFINITY) {
    const kept = [];
    let left = maxLength;
    for (const item of [...items].reverse()) {
        left -= lengthOf(item);
        if (left < 0 || kept.length === maxCount)
            break;
        kept.unshift(item);
    }
    return kept;
}
