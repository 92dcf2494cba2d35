import { messageOf } from '../errors/errors.js';
import { isSameSite, plainPath } from '../model/address.js';

const refused = 'The page did not allow it.';

/**
 * The numbers by which vue-router names a navigation that did not go where it should; 16 is a page that is open
 * already.
 */
const failureTypes: Readonly<Record<number, string | undefined>> = {
  2: 'The page led elsewhere.',
  4: refused,
  8: 'The visitor went to another page meanwhile.',
  16: undefined,
};

/**
 * What a router's result says went wrong; undefined if the page opened. Routers resolve to nothing or `true` when it
 * opened; otherwise to `false` (Angular, Next, Nuxt) or to an error that names a type (vue-router). The words are ours,
 * because a router's may contain whole addresses.
 */
export function problemOf(result: unknown): string | undefined {
  if (result === false) return refused;
  const { type, ok, to, from } = fieldsOf(result);
  const isFailure = isError(result) || (to !== undefined && from !== undefined);
  if (isFailure && typeof type === 'number' && type in failureTypes) return failureTypes[type];
  if (isError(result)) return messageOf(result) || refused;
  return ok === false ? refused : undefined;
}

/** Whether the location is the page of an address. A hash counts only if the address has one. */
export function isAt(address: URL, location: string): boolean {
  const here = new URL(location);
  return (
    isSameSite(address, here) &&
    plainPath(address.pathname) === plainPath(here.pathname) &&
    address.search === here.search &&
    (address.hash === '' || plainPath(address.hash) === plainPath(here.hash))
  );
}

/**
 * Says where the site led if it is another page than the one that was opened: a guard may show a page to log in. A
 * prefix is no other page: `/en/pricing`, `/#/pricing`.
 */
export function redirectOf(
  address: URL,
  before: string,
  now: string,
): { readonly redirected_to?: string; readonly message?: string } {
  const { pathname, hash } = new URL(now);
  const shown = [pathname, hash.replace(/^#!?|\?.*$/gs, '')].map(plainPath);
  const wanted = plainPath(address.pathname);
  if (now === before || shown.some(path => path.endsWith(wanted))) return {};
  return { redirected_to: pathname, message: `The site led to ${pathname} instead.` };
}

interface Fields {
  readonly type?: unknown;
  readonly ok?: unknown;
  readonly to?: unknown;
  readonly from?: unknown;
}

/** The fields of a result; none if reading them fails. */
function fieldsOf(result: unknown): Fields {
  try {
    const { type, ok, to, from } = Object(result) as Fields;
    return { type, ok, to, from };
  } catch {
    return {};
  }
}

/** Also an error of another window, which is no instance of this window's `Error`. */
function isError(value: unknown): boolean {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}
