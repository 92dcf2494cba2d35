import { parseUrl } from '../util/parse-url.js';
import { isSameSite, isWeb, pathIn, plainPath } from './address.js';
import { fold } from './fold.js';
import { type Route, shownPath } from './routes.js';

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

function choose(fitting: readonly Route[]): RouteMatch {
  const paths = new Set<string>();
  const routes = fitting.filter(route => {
    const path = plainPath(route.path);
    return !paths.has(path) && paths.add(path);
  });
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

/**
 * Returns the address to open for a route on the page at `location`. Returns undefined if it is not allowed: not
 * http(s), or of another site without `external`. Relative paths resolve against `base`, as those of links do.
 */
export function routeAddress(route: Route, location: string, base = location): URL | undefined {
  const address = parseUrl(route.path, base);
  if (!address || !isWeb(address)) return undefined;
  if (route.external) return address;
  const here = new URL(location);
  // Opened where the visitor is: with another protocol or host, the call would not go on.
  return isSameSite(address, here) ? new URL(pathIn(address), here.origin) : undefined;
}
