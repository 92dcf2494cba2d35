import { messageOf } from '../errors/errors.js';
import { isSameSite, plainPath } from '../model/address.js';
const refused = 'The page did not allow it.';
const failureTypes = {
    2: 'The page led elsewhere.',
    4: refused,
    8: 'The visitor went to another page meanwhile.',
    16: undefined,
};
export function problemOf(result) {
    if (result === false)
        return refused;
    const { type, ok, to, from } = fieldsOf(result);
    const isFailure = isError(result) || (to !== undefined && from !== undefined);
    if (isFailure && typeof type === 'number' && type in failureTypes)
        return failureTypes[type];
    if (isError(result))
        return messageOf(result) || refused;
    return ok === false ? refused : undefined;
}
export function isAt(address, location) {
    const here = new URL(location);
    return (isSameSite(address, here) &&
        plainPath(address.pathname) === plainPath(here.pathname) &&
        address.search === here.search &&
        (address.hash === '' || plainPath(address.hash) === plainPath(here.hash)));
}
export function redirectOf(address, before, now) {
    const { pathname, hash } = new URL(now);
    const shown = [pathname, hash.replace(/^#!?|\?.*$/gs, '')].map(plainPath);
    const wanted = plainPath(address.pathname);
    if (now === before || shown.some(path => path.endsWith(wanted)))
        return {};
    return { redirected_to: pathname, message: `The site led to ${pathname} instead.` };
}
function fieldsOf(result) {
    try {
        const { type, ok, to, from } = Object(result);
        return { type, ok, to, from };
    }
    catch {
        return {};
    }
}
function isError(value) {
    return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}
