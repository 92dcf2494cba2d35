export function parseUrl(url, base) {
    try {
        return new URL(url, base);
    }
    catch {
        return undefined;
    }
}
