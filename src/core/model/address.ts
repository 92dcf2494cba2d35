/** The characters that have a meaning in an address only while they are not encoded: `/`, `?`, `#`, `%`, `\`. */
const encoded = /(?:%(?!2f|3f|23|25|5c)[\da-f]{2})+/gi;

/** Returns a path in the spelling in which paths are compared: decoded where that changes nothing, without slashes at the end. */
export function plainPath(path: string): string {
  const decoded = path.replace(encoded, decode).replace(/%[\da-f]{2}/gi, code => code.toUpperCase());
  return withoutSlashes(decoded.normalize('NFC'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8.
    return text;
  }
}

/** Removes slashes at the end, except the root's. A regular expression would take quadratic time for many slashes. */
function withoutSlashes(path: string): string {
  if (path === '/') return path;
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** Whether both are addresses of one site on the web: they may differ in http or https, and in a `www.` before the host. */
export function isSameSite(one: URL, other: URL): boolean {
  return isWeb(one) && isWeb(other) && siteOf(one) === siteOf(other);
}

export function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

/** The host without `www.`, and the port if it is not the default of its protocol. */
function siteOf({ hostname, port }: URL): string {
  return `${hostname.replace(/^www\./, '')}:${port}`;
}

/** The part of an address behind its origin. */
export function pathIn({ pathname, search, hash }: URL): string {
  return `${pathname}${search}${hash}`;
}
