const encoded = /(?:%(?!2f|3f|23|25|5c)[\da-f]{2})+/gi;
export function plainPath(path) {
    const decoded = path.replace(encoded, decode).replace(/%[\da-f]{2}/gi, code => code.toUpperCase());
    return withoutSlashes(decoded.normalize('NFC'));
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function withoutSlashes(path) {
    if (path === '/')
        return path;
    let end = path.length;
    while (path[end - 1] === '/')
        end -= 1;
    return path.slice(0, end);
}
export function isSameSite(one, other) {
    return isWeb(one) && isWeb(other) && siteOf(one) === siteOf(other);
}
export function isWeb({ protocol }) {
    return protocol === 'https:' || protocol === 'http:';
}
function siteOf({ hostname, port }) {
    return `${hostname.replace(/^www\./, '')}:${port}`;
}
export function pathIn({ pathname, search, hash }) {
    return `${pathname}${search}${hash}`;
}
