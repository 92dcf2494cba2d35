const maxValues = 500_000;
const maxDepth = 100;
export function isPlain(value) {
    let left = maxValues;
    const check = (inner, depth) => {
        left -= 1;
        if (typeof inner === 'string')
            return isWellFormed(inner);
        if (typeof inner === 'number')
            return Number.isFinite(inner);
        if (typeof inner !== 'object')
            return inner === undefined || typeof inner === 'boolean';
        if (inner === null)
            return true;
        if (left < 0 || depth > maxDepth || !isPlainObject(inner))
            return false;
        if (Array.isArray(inner))
            return inner.every(member => check(member, depth + 1));
        return Object.entries(inner).every(([key, member]) => isWellFormed(key) && check(member, depth + 1));
    };
    try {
        return check(value, 0);
    }
    catch {
        return false;
    }
}
function isWellFormed(text) {
    return !/\p{Surrogate}/u.test(text);
}
export function isPlainObject(value) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Array.prototype)
        return true;
    return ((prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0);
}
