import { plainPath } from '../../core/model/address.js';
import { fold } from '../../core/model/fold.js';
import { leftOut } from './left-out.js';

const folded = (words: readonly string[]): string[] => words.map(fold);

const signOut = folded(leftOut.signOut);
const actions = folded(leftOut.actions);
const exits = new Set(folded(leftOut.exits));
const places = new Set([...folded(leftOut.places), ...exits]);
const files = new Set<string>(leftOut.files);
const parameters = new RegExp(`^(?:${leftOut.parameters.map(toPattern).join('|')})$`);

/** Letters and digits in a row without a break, as keys and signatures have them. */
const secret = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z\d]{32,}$/;

/** Whether opening the address may do something or show a secret, or gives a file in place of a page. */
export function isActing({ pathname, search, hash }: URL): boolean {
  const [part = '', ...query] = hash.replace(/^#!?/, '').split('?');
  const isQuery = /^[^/]*=/.test(part);
  return (
    pathActs(pathname) ||
    queryActs(search) ||
    queryActs(query.join('?')) ||
    (isQuery ? queryActs(part) : pathActs(part))
  );
}

/** Whether a link’s name says that it does something. */
export function isActingName(name: string): boolean {
  const words = fold(name);
  return exits.has(words) || [...signOut, ...actions].some(phrase => words.startsWith(phrase));
}

function pathActs(path: string): boolean {
  return plainPath(path)
    .split('/')
    .some(given => {
      // Some servers put a query into the path: `/shop;jsessionid=1`.
      const [segment = '', ...query] = given.split(';');
      return (
        places.has(programWords(withoutExtension(segment))) || partActs(segment) || query.some(queryActs)
      );
    });
}

function queryActs(query: string): boolean {
  return [...new URLSearchParams(query)].some(
    ([name, value]) => nameActs(name) || value.split(/[/?&=#:;,]/).some(partActs),
  );
}

function nameActs(name: string): boolean {
  const words = programWords(name).trim();
  return parameters.test(words) || words.split(' ').some(word => parameters.test(word));
}

function partActs(part: string): boolean {
  const [, extension = ''] = /\.(\w{1,7})$/.exec(part) ?? [];
  if (files.has(extension.toLowerCase()) || part.split(/[-.~_]/).some(piece => secret.test(piece)))
    return true;
  const words = programWords(withoutExtension(part));
  return (
    signOut.some(
      phrase => words.includes(phrase) || words.split(' ').some(word => isCompound(word, phrase)),
    ) || actions.some(phrase => words.startsWith(phrase) || words.endsWith(phrase))
  );
}

/** Whether a word begins or ends with a phrase of one long word: `userlogout`. */
function isCompound(word: string, phrase: string): boolean {
  const one = phrase.trim();
  return one.length > 5 && /^[a-z]+$/.test(one) && (word.startsWith(one) || word.endsWith(one));
}

function withoutExtension(part: string): string {
  return part.replace(/\.[a-z]{2,5}$/i, '');
}

/** The folded words of a name as programs write it: `removeItem`, `remove_item`. */
function programWords(name: string): string {
  return fold(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));
}

function toPattern(word: string): string {
  return word.replaceAll('*', '\\w*');
}
