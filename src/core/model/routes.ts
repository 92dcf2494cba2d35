import type { Warn } from '../errors/warnings.js';
import { isSameSite, isWeb, pathIn, plainPath } from './address.js';
import { fold } from './fold.js';
import { oneLine, quoted } from './page-text.js';

/** A page that the agent may open. */
export interface Route {
  /** What a visitor calls the page. */
  readonly name: string;
  /** A path on this site ("/pricing", "#faq"); another origin only if `external` is true. */
  readonly path: string;
  /** One sentence for the agent: what is on the page. */
  readonly description?: string;
  /** Other names of the page, in any language. */
  readonly synonyms?: readonly string[];
  /** Allows a path on another origin (http or https only). */
  readonly external?: boolean;
  /** True if the route was made from a link: its words are text of the page, and its query stays hidden from the agent. */
  readonly linked?: boolean;
}

/** One route, several that fit equally well (ask which), or none. */
export type RouteMatch =
  | { readonly kind: 'one'; readonly route: Route }
  | { readonly kind: 'several'; readonly routes: readonly Route[] }
  | { readonly kind: 'none' };

/**
 * Finds the route that matches the words of a visitor or the agent: by path, else by name, synonym or the words of its
 * path. Case, accents and surrounding words don't matter, and only whole words count. The longest phrase wins; routes
 * that tie are all returned.
 */
export function resolveRoute(target: string, routes: readonly Route[]): RouteMatch {
  const path = plainPath(target.trim());
  const exact = routes.find(route => plainPath(route.path) === path);
  if (exact) return { kind: 'one', route: exact };
  const shown = choose(routes.filter(route => plainPath(shownPath(route)) === path));
  return shown.kind === 'none' ? choose(longestMatches(fold(target), routes)) : shown;
}

/** The path that the agent sees: a link's without its query, which may hold secrets that the page did not mean to share. */
export function shownPath({ path, linked }: Route): string {
  if (!linked) return path;
  const [page = '', part = ''] = path.split('#', 2);
  // A hash may hold a query of its own.
  const hash = part.replace(/[?&=].*$/s, '');
  return `${page.replace(/\?.*$/s, '')}${hash && `#${hash}`}` || '/';
}

function choose(fitting: readonly Route[]): RouteMatch {
  const routes = fitting.filter(
    (route, index) => index === fitting.findIndex(other => samePath(other.path, route.path)),
  );
  const [route, ...others] = routes;
  if (!route) return { kind: 'none' };
  return others.length > 0 ? { kind: 'several', routes } : { kind: 'one', route };
}

function longestMatches(words: string, routes: readonly Route[]): Route[] {
  let longest = 1;
  let matches: Route[] = [];
  for (const route of routes) {
    const length = matchLength(words, route);
    if (length > longest) [longest, matches] = [length, [route]];
    else if (length === longest && matches.length > 0) matches.push(route);
  }
  return matches;
}

/** The length of the route's longest phrase that occurs in the words; 0 if none does. */
function matchLength(words: string, route: Route): number {
  const phrases = [route.name, plainPath(shownPath(route)), ...(route.synonyms ?? [])].map(fold);
  return Math.max(
    0,
    ...phrases.filter(phrase => phrase && words.includes(phrase)).map(phrase => phrase.length),
  );
}

function samePath(path: string, other: string): boolean {
  return plainPath(path) === plainPath(other);
}

/** Returns the usable routes and warns about each of the others. */
export function usableRoutes(routes: unknown, warn: Warn): Route[] {
  if (!Array.isArray(routes)) {
    if (routes !== undefined && routes !== null) warn('route-unusable', 'Routes must be an array.');
    return [];
  }
  const seen = new Set<string>();
  return routes.filter(route => {
    const problem = routeProblem(route);
    if (problem) warn('route-unusable', problem);
    if (problem) return false;
    // Skips duplicates: `routes-from` often finds a link in the header and again in the footer.
    const key = `${fold(route.name)}${route.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The page's routes, followed by the others with new paths: the page's own routes take precedence. */
export function addRoutes(own: readonly Route[], others: readonly Route[]): Route[] {
  const news = others.filter(({ path }) => !own.some(route => samePath(route.path, path)));
  return [...own, ...news];
}

function routeProblem(route: Partial<Route> | null | undefined): string | undefined {
  if (typeof route?.name !== 'string' || !fold(route.name))
    return 'A route needs a name with letters or digits.';
  if (typeof route.path !== 'string' || !route.path.trim()) return `The route “${route.name}” needs a path.`;
  if (/^\s*[a-z][a-z\d+.-]*:/i.test(route.path) && !/^\s*https?:/i.test(route.path)) {
    return `The route “${route.name}” has a path that is not a web address.`;
  }
  const { synonyms } = route;
  if (
    synonyms !== undefined &&
    !(Array.isArray(synonyms) && synonyms.every(word => typeof word === 'string'))
  ) {
    return `The synonyms of the route “${route.name}” must be an array of words.`;
  }
  return undefined;
}

/**
 * Returns the address to open for a route on the page at `location`. Returns undefined if it is not allowed: not
 * http(s), or of another site without `external`. Relative paths resolve against `base`, as those of links do.
 */
export function routeAddress(route: Route, location: string, base = location): URL | undefined {
  if (!URL.canParse(route.path, base)) return undefined;
  const address = new URL(route.path, base);
  if (!isWeb(address)) return undefined;
  if (route.external) return address;
  const here = new URL(location);
  // Opened where the visitor is: with another protocol or host, the call would not go on.
  return isSameSite(address, here) ? new URL(pathIn(address), here.origin) : undefined;
}

/** One line per route, for the agent's instructions. The words of links are quoted, because they are the page's. */
export function routeLines(routes: readonly Route[]): string[] {
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
