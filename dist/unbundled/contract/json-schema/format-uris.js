import { isIpv6 } from './format-hosts.js';
const characters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;
const authority = /^(?:[^@[\]]*@)?(?:\[([^[\]]*)\]|[^:@[\]]*)(?::\d*)?$/;
export function isUriReference(text) {
    if (!characters.test(text))
        return false;
    const rest = text.replace(scheme, '');
    if (rest === text && /^[^/?#]*:/.test(text))
        return false;
    const host = rest.startsWith('//') ? (/^[^/?#]*/.exec(rest.slice(2))?.[0] ?? '') : undefined;
    const path = host === undefined ? rest : rest.slice(2 + host.length);
    if (/[[\]]/.test(path) || path.indexOf('#') !== path.lastIndexOf('#'))
        return false;
    if (host === undefined)
        return true;
    const [valid, literal] = authority.exec(host) ?? [];
    return valid !== undefined && (literal === undefined || /^v[\da-f]+\../i.test(literal) || isIpv6(literal));
}
export function isUri(text) {
    return scheme.test(text) && isUriReference(text);
}
export function isUrl(text) {
    if (!/^(?:https?|ftp):\/\/[^\s/]/i.test(text) || /\s/.test(text))
        return false;
    try {
        return Boolean(new URL(text));
    }
    catch {
        return false;
    }
}
