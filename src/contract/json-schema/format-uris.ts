import { isIpv6 } from './format-hosts.js';

const characters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;
const authority = /^(?:[^@[\]]*@)?(?:\[([^[\]]*)\]|[^:@[\]]*)(?::\d*)?$/;

/** RFC 3986: characters, at most one fragment, and an authority that can be read. */
export function isUriReference(text: string): boolean {
  if (!characters.test(text)) return false;
  const rest = text.replace(scheme, '');
  // Without a scheme, a colon in the first step would be read as one.
  if (rest === text && /^[^/?#]*:/.test(text)) return false;
  const host = rest.startsWith('//') ? (/^[^/?#]*/.exec(rest.slice(2))?.[0] ?? '') : undefined;
  const path = host === undefined ? rest : rest.slice(2 + host.length);
  if (/[[\]]/.test(path) || path.indexOf('#') !== path.lastIndexOf('#')) return false;
  if (host === undefined) return true;
  const [valid, literal] = authority.exec(host) ?? [];
  return valid !== undefined && (literal === undefined || /^v[\da-f]+\../i.test(literal) || isIpv6(literal));
}

export function isUri(text: string): boolean {
  return scheme.test(text) && isUriReference(text);
}

/** An address that a browser opens. */
export function isUrl(text: string): boolean {
  if (!/^(?:https?|ftp):\/\/[^\s/]/i.test(text) || /\s/.test(text)) return false;
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}
