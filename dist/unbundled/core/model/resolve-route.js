import { parseUrl } from '../util/parse-url.js';
import { isSameSite, isWeb, pathIn, plainPath } from './address.js';
import { fold } from './fold.js';
import { shownPath } from './routes.js';
export function resolveRoute(target, routes) {
    const path = plainPath(target.trim());
    const exact = routes.find(route => plainPath(route.path) === path);
    if (exact)
        return { kind: 'one', route: exact };
    const shown = choose(routes.filter(route => plainPath(shownPath(route)) === path));
    return shown.kind === 'none' ? choose(longestMatches(fold(target), routes)) : shown;
}
function choose(fitting) {
    const paths = new Set();
    const routes = fitting.filter(route => {
        const path = plainPath(route.path);
        return !paths.has(path) && paths.add(path);
    });
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
    const phrases = [route.name, plainPath(shownPath(route)), ...(route.synonyms ?? [])].map(fold);
    return Math.max(0, ...phrases.filter(phrase => phrase && words.includes(phrase)).map(phrase => phrase.length));
}
export function routeAddress(route, location, base = location) {
    const address = parseUrl(route.path, base);
    if (!address || !isWeb(address))
        return undefined;
    if (route.external)
        return address;
    const here = new URL(location);
    return isSameSite(address, here) ? new URL(pathIn(address), here.origin) : undefined;
}
