import { plainPath } from '../../core/model/address.js';
import { fold } from '../../core/model/fold.js';
import { leftOut } from './left-out.js';
const folded = (words) => words.map(fold);
const signOut = folded(leftOut.signOut);
const actions = folded(leftOut.actions);
const exits = new Set(folded(leftOut.exits));
const places = new Set([...folded(leftOut.places), ...exits]);
const files = new Set(leftOut.files);
const parameters = new RegExp(`^(?:${leftOut.parameters.map(toPattern).join('|')})$`);
const secret = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z\d]{32,}$/;
export function isActing({ pathname, search, hash }) {
    const [part = '', ...query] = hash.replace(/^#!?/, '').split('?');
    const isQuery = /^[^/]*=/.test(part);
    return (pathActs(pathname) ||
        queryActs(search) ||
        queryActs(query.join('?')) ||
        (isQuery ? queryActs(part) : pathActs(part)));
}
export function isActingName(name) {
    const words = fold(name);
    return exits.has(words) || [...signOut, ...actions].some(phrase => words.startsWith(phrase));
}
function pathActs(path) {
    return plainPath(path)
        .split('/')
        .some(given => {
        const [segment = '', ...query] = given.split(';');
        return (places.has(programWords(withoutExtension(segment))) || partActs(segment) || query.some(queryActs));
    });
}
function queryActs(query) {
    return [...new URLSearchParams(query)].some(([name, value]) => nameActs(name) || value.split(/[/?&=#:;,]/).some(partActs));
}
function nameActs(name) {
    const words = programWords(name).trim();
    return parameters.test(words) || words.split(' ').some(word => parameters.test(word));
}
function partActs(part) {
    const [, extension = ''] = /\.(\w{1,7})$/.exec(part) ?? [];
    if (files.has(extension.toLowerCase()) || part.split(/[-.~_]/).some(piece => secret.test(piece)))
        return true;
    const words = programWords(withoutExtension(part));
    return (signOut.some(phrase => words.includes(phrase) || words.split(' ').some(word => isCompound(word, phrase))) || actions.some(phrase => words.startsWith(phrase) || words.endsWith(phrase)));
}
function isCompound(word, phrase) {
    const one = phrase.trim();
    return one.length > 5 && /^[a-z]+$/.test(one) && (word.startsWith(one) || word.endsWith(one));
}
function withoutExtension(part) {
    return part.replace(/\.[a-z]{2,5}$/i, '');
}
function programWords(name) {
    return fold(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));
}
function toPattern(word) {
    return word.replaceAll('*', '\\w*');
}
