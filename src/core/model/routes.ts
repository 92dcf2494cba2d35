import type { Warn } from '../errors/warnings.js';
import { plainPath } from './address.js';
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

/** The path that the agent sees: a link's without its query, which may hold secrets that the page did not mean to share. */
export function shownPath({ path, linked }: Route): string {
  if (!linked) return path;
  const [page = '', part = ''] = path.split('#', 2);
  // A hash may hold a query of its own.
  const hash = part.replace(/[?&=].*$/s, '');
  return `${page.replace(/\?.*$/s, '')}${hash && `#${hash}`}` || '/';
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
    const key = `${route.name.trim().toLowerCase()} ${route.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The page's routes, followed by the others with new paths: the page's own routes take precedence. */
export function addRoutes(own: readonly Route[], others: readonly Route[]): Route[] {
  const paths = new Set(own.map(({ path }) => plainPath(path)));
  const news = others.filter(({ path }) => !paths.has(plainPath(path)));
  return [...own, ...news];
}

function routeProblem(route: Partial<Route> | null | undefined): string | undefined {
  if (typeof route?.name !== 'string' || !/[\p{L}\p{N}]/u.test(route.name))
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
