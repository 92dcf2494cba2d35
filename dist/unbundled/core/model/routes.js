import { plainPath } from './address.js';
import { oneLine, quoted } from './page-text.js';
export function shownPath({ path, linked }) {
    if (!linked)
        return path;
    const [page = '', part = ''] = path.split('#', 2);
    const hash = part.replace(/[?&=].*$/s, '');
    return `${page.replace(/\?.*$/s, '')}${hash && `#${hash}`}` || '/';
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
        const key = `${route.name.trim().toLowerCase()} ${route.path}`;
        return !seen.has(key) && seen.add(key);
    });
}
export function addRoutes(own, others) {
    const paths = new Set(own.map(({ path }) => plainPath(path)));
    const news = others.filter(({ path }) => !paths.has(plainPath(path)));
    return [...own, ...news];
}
function routeProblem(route) {
    if (typeof route?.name !== 'string' || !/[\p{L}\p{N}]/u.test(route.name))
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
export function routeLines(routes) {
    return routes.map(route => {
        const { name, description, synonyms, linked } = route;
        const write = linked ? quoted : oneLine;
        const what = description ? `: ${write(description)}` : '';
        const also = synonyms?.length
            ? `${/[.!?…]$/.test(what) ? '' : '.'} Also called: ${synonyms.map(word => write(word)).join(', ')}`
            : '';
        return `- ${write(name)} (${oneLine(shownPath(route))})${what}${also}`;
    });
}
