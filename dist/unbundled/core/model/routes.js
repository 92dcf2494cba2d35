const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
export function toWords(text) {
    const words = text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
        .replace(unspaced, ' $& ')
        .replace(/\s+/g, ' ')
        .trim();
    return words && ` ${words} `;
}
export function resolveRoute(target, routes) {
    const exact = routes.find(route => samePath(route.path, target.trim()));
    if (exact)
        return { kind: 'one', route: exact };
    return choose(longestMatches(toWords(target), routes));
}
function choose(fitting) {
    const routes = fitting.filter((route, index) => index === fitting.findIndex(other => samePath(other.path, route.path)));
    const [route, ...others] = routes;
    if (!route)
        return { kind: 'none' };
    return others.length > 0 ? { kind: 'several', routes } : { kind: 'one', route };
}
function longestMatches(words, routes) {
    let longest = 1;
    let matches = [];
    for (const route of routes) {
        const length = matchLength(words, route);
        if (length > longest)
            [longest, matches] = [length, [route]];
        else if (length === longest && matches.length > 0)
            matches.push(route);
    }
    return matches;
}
function matchLength(words, route) {
    const phrases = [route.name, route.path, ...(route.synonyms ?? [])].map(toWords);
    return Math.max(0, ...phrases.filter(phrase => phrase && words.includes(phrase)).map(phrase => phrase.length));
}
function samePath(path, target) {
    return withoutSlashes(path) === withoutSlashes(target);
}
function withoutSlashes(path) {
    if (path === '/')
        return path;
    let end = path.length;
    while (path[end - 1] === '/')
        end -= 1;
    return path.slice(0, end);
}
export function usableRoutes(routes, warn) {
    if (!Array.isArray(routes)) {
        if (routes !== undefined && routes !== null)
            warn('route-unusable', 'Routes must be an array.');
        return [];
    }
    const seen = new Set();
    return routes.filter(route => {
        const problem = routeProblem(route);
        if (problem)
            warn('route-unusable', problem);
        if (problem)
            return false;
        const key = `${toWords(route.name)}${route.path}`;
        return !seen.has(key) && seen.add(key);
    });
}
export function addRoutes(own, others) {
    const news = others.filter(({ path }) => !own.some(route => samePath(route.path, path)));
    return [...own, ...news];
}
function routeProblem(route) {
    if (typeof route?.name !== 'string' || !toWords(route.name))
        return 'A route needs a name with letters or digits.';
    if (typeof route.path !== 'string' || !route.path.trim())
        return `The route “${route.name}” needs a path.`;
    if (/^\s*[a-z][a-z\d+.-]*:/i.test(route.path) && !/^\s*https?:/i.test(route.path)) {
        return `The route “${route.name}” has a path that is not a web address.`;
    }
    const { synonyms } = route;
    if (synonyms !== undefined &&
        !(Array.isArray(synonyms) && synonyms.every(word => typeof word === 'string'))) {
        return `The synonyms of the route “${route.name}” must be an array of words.`;
    }
    return undefined;
}
export function routeAddress(route, base) {
    if (!URL.canParse(route.path, base))
        return undefined;
    const address = new URL(route.path, base);
    const web = address.protocol === 'https:' || address.protocol === 'http:';
    return web && (route.external || address.origin === new URL(base).origin) ? address : undefined;
}
export function routeLines(routes) {
    return routes.map(({ name, path, description, synonyms }) => {
        const what = description ? `: ${description}` : '';
        const also = synonyms?.length
            ? `${/[.!?…]$/.test(what) ? '' : '.'} Also called: ${synonyms.join(', ')}`
            : '';
        return `- ${name} (${path})${what}${also}`;
    });
}
