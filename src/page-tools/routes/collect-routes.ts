import { isSameSite, pathIn } from '../../core/model/address.js';
import { fold } from '../../core/model/fold.js';
import { oneLine } from '../../core/model/page-text.js';
import type { Route } from '../../core/model/routes.js';
import { ownDocument } from '../../core/util/own-document.js';
import { parseUrl } from '../../core/util/parse-url.js';
import { closestDeep } from '../query-deep.js';
import { isActing, isActingName } from './acting-address.js';
import { isHidden } from './hidden-link.js';
import { leftOut } from './left-out.js';
import { withoutCounters } from './link-counters.js';
import { nameOf, tidy } from './link-name.js';

/** The attribute that opts a link in, with its name as the value, or out with `false`. */
export const optAttribute = 'data-navai-route';

/** Attributes with which libraries make a link send something, or ask before it does. */
const sending =
  '[data-confirm], [data-turbo-confirm], [hx-confirm], [hx-post], [hx-put], [hx-patch], [hx-delete], [data-hx-post], [data-hx-put], [data-hx-patch], [data-hx-delete]';

/** Makes routes of links: those that show a page of this site to visitors, and do nothing else. */
export function routesOf(links: readonly Element[]): Route[] {
  return withoutCounters(links.flatMap(link => routeOf(link) ?? []));
}

export function isLink(element: Element): boolean {
  return hrefOf(element) !== undefined;
}

function routeOf(link: Element): Route | undefined {
  const address = addressOf(link);
  const own = closestDeep(link, `[${optAttribute}]`)?.getAttribute(optAttribute)?.trim();
  const isOptedIn = link.hasAttribute(optAttribute) && own !== 'false';
  if (!address || (own === 'false' && !isOptedIn)) return undefined;
  const given = isOptedIn && own !== 'true' ? tidy(own ?? '') : '';
  const name = fold(given) ? given : nameOf(link);
  if (!name) return undefined;
  const path = pathOf(link, address);
  const acts = () => isActing(new URL(path, location.origin)) || isActingName(name);
  if (!isOptedIn && (doesMore(link) || acts() || isHidden(link))) return undefined;
  const description = oneLine(
    link.getAttribute('data-navai-description') || link.getAttribute('title') || '',
  );
  const says = fold(description) !== fold(name) && description;
  return { name, path, linked: true, ...(says ? { description: says } : {}) };
}

/** The address of a page of this site; undefined for a link that leads elsewhere, or only to a part of this page. */
function addressOf(link: Element): URL | undefined {
  const href = hrefOf(link)?.trim();
  // With a hash router, `#/about` and `#!about` are pages.
  if (!href || /^#(?![/!])/.test(href)) return undefined;
  const address = parseUrl(href, ownDocument.baseURI);
  return address && isSameSite(address, new URL(location.href)) ? address : undefined;
}

/** The path to open. That of a hash router is a hash, regardless of the page's own address. */
function pathOf(link: Element, address: URL): string {
  return hrefOf(link)?.trim().startsWith('#') ? address.hash : pathIn(address).replace(/#$/, '');
}

/** Reads the attribute, because the property of a link in SVG is no string. */
function hrefOf(link: Element): string | undefined {
  if (!/^(a|area)$/.test(link.localName)) return undefined;
  return link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? undefined;
}

/** Whether a click does something else than to show a page, as far as the markup says. */
function doesMore(link: Element): boolean {
  const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  const role = (link.getAttribute('role') ?? '').trim().toLowerCase();
  const method = link.getAttribute('data-method') ?? link.getAttribute('data-turbo-method') ?? 'get';
  return (
    link.hasAttribute('download') ||
    leftOut.relations.some(relation => relations.includes(relation)) ||
    leftOut.roles.some(name => name === role) ||
    method.toLowerCase() !== 'get' ||
    link.matches(`[aria-disabled="true"], ${sending}`)
  );
}
