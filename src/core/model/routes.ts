import type { Warn } from '../errors/warnings.js';

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
}

/** One route, several that fit equally well (ask which), or none. */
export type RouteMatch =
  | { readonly kind: 'one'; readonly route: Route }
  | { readonly kind: 'several'; readonly routes: readonly Route[] }
  | { readonly kind: 'none' };

/** Scripts that don't put spaces between words: each character counts as a word of its own. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Returns the words in lower case, without accents or punctuation, separated and surrounded by single spaces. */
export function toWords(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    // Composed again, because marks of kana and other scripts distinguish words.
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(unspaced, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
  return words && ` ${words} `;
}

/**
 * Finds the route that matches the words of a visitor or the agent: by path, else by name, synonym or the words of its
 * path. Case, accents and surrounding words don't matter, and only whole words count. The longest phrase wins; routes
 * that tie are all returned.
 */
export function resolveRoute(target: string, routes: readonly Route[]): RouteMatch {
  const exact = routes.find(route => samePath(route.path, target.trim()));
  if (exact) return { kind: 'one', route: exact };
  return choose(longestMatches(toWords(target), routes));
}

function choose(fitting: readonly Route[]): RouteMatch {
  const paths = new Set<string>();
  const routes = fitting.filter(route => {
    const path = withoutSlashes(route.path);
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
  const phrases = [route.name, route.path, ...(route.synonyms ?? [])].map(toWords);
  return Math.max(
    0,
    ...phrases.filter(phrase => phrase && words.includes(phrase)).map(phrase => phrase.length),
  );
}

function samePath(path: string, target: string): boolean {
  return withoutSlashes(path) === withoutSlashes(target);
}

/** Removes slashes at the end, except the root's. A regular expression would take quadratic time for many slashes. */
function withoutSlashes(path: string): string {
  if (path === '/') return path;
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
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
    const key = `${toWords(route.name)}${route.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The page's routes, followed by the others with new paths: the page's own routes take precedence. */
export function addRoutes(own: readonly Route[], others: readonly Route[]): Route[] {
  const paths = new Set(own.map(({ path }) => withoutSlashes(path)));
  const news = others.filter(({ path }) => !paths.has(withoutSlashes(path)));
  return [...own, ...news];
}

function routeProblem(route: Partial<Route> | null | undefined): string | undefined {
  if (typeof route?.name !== 'string' || !toWords(route.name))
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
 * Returns the address to open for a route. Returns undefined if it is not allowed: not http(s), or on another origin
 * than `base` without `external`.
 */
export function routeAddress(route: Route, base: string): URL | undefined {
  if (!URL.canParse(route.path, base)) return undefined;
  const address = new URL(route.path, base);
  const web = address.protocol === 'https:' || address.protocol === 'http:';
  return web && (route.external || address.origin === new URL(base).origin) ? address : undefined;
}

/** One line per route, for the agent's instructions. */
export function routeLines(routes: readonly Route[]): string[] {
  return routes.map(({ name, path, description, synonyms }) => {
    const what = description ? `: ${description}` : '';
    const also = synonyms?.length
      ? `${/[.!?…]$/.test(what) ? '' : '.'} Also called: ${synonyms.join(', ')}`
      : '';
    return `- ${name} (${path})${what}${also}`;
  });
}
