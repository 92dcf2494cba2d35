import { type Edge, type Emit, either, type IsMatch, look, repeat, sequence } from './program.js';

/** One escaped character or class; a pair of escaped surrogates is one character. */
const escaped =
  /\\(?:[pP]\{[^}]*\}|u\{[\da-f]+\}|u[dD][89abAB][\da-f]{2}\\u[dD][c-fC-F][\da-f]{2}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])/iuy;
const set = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const lookaround = /\(\?(<?)([=!])/uy;
const group = /\((?:\?(?::|<[^>]*>))?/uy;
const one = /[\s\S]/uy;

/**
 * Parses a pattern that RegExp accepts with these flags. Throws a TypeError for what can't be matched in linear time:
 * backreferences; and for modifiers such as `(?i:…)`.
 */
export function parse(source: string, flags: string): Emit {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  const alternatives = (): Emit => {
    const branches = [parts()];
    while (source[at] === '|') {
      at += 1;
      branches.push(parts());
    }
    return either(branches);
  };

  const parts = (): Emit => {
    const found: Emit[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const atom = next();
      const [given, min, comma, max] = take(quantifier) ?? [];
      found.push(given ? repeat(atom, ...limits(given, min, comma, max)) : atom);
    }
    return sequence(found);
  };

  const inside = (): Emit => {
    const emit = alternatives();
    at += 1;
    return emit;
  };

  const next = (): Emit => {
    const character = source[at];
    if (character === '^' || character === '$') {
      at += 1;
      return edge(character);
    }
    if (character === '(') {
      const [looking, behind, kind] = take(lookaround) ?? [];
      if (looking) return look(inside(), kind === '!', behind === '<');
      const [opening] = take(group) ?? [];
      if (opening === '(' && source[at] === '?') throw new TypeError('it uses modifiers');
      return inside();
    }
    if (character === '[') return reader(take(set)?.[0] ?? '', flags);
    if (character !== '\\') return reader(take(one)?.[0] ?? '', flags);
    const [text = ''] = take(escaped) ?? [];
    if (/^\\[1-9k]/.test(text)) throw new TypeError('it uses a backreference');
    return text === '\\b' || text === '\\B' ? edge(text === '\\b' ? 'b' : 'B') : reader(text, flags);
  };

  return alternatives();
}

function limits(given: string, min = '', comma = '', max = ''): [number, number] {
  if (given.startsWith('?')) return [0, 1];
  if (!min) return [given.startsWith('+') ? 1 : 0, Number.POSITIVE_INFINITY];
  if (!comma) return [Number(min), Number(min)];
  return [Number(min), max ? Number(max) : Number.POSITIVE_INFINITY];
}

function edge(kind: Edge): Emit {
  return program => void program.add({ op: 'edge', kind });
}

function reader(source: string, flags: string): Emit {
  const isLiteral = source.length < 3 && source !== '.' && !source.startsWith('\\');
  const literal = source.codePointAt(0);
  const isMatch: IsMatch = isLiteral ? code => code === literal : tester(source, flags);
  return (program, back) => void program.add({ op: 'read', isMatch, back });
}

/** The platform's own regular expressions know the classes: each decides about single characters here. */
function tester(source: string, flags: string): IsMatch {
  const pattern = new RegExp(`^(?:${source})$`, flags);
  const known = new Map<number, boolean>();
  return code => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const is = pattern.test(String.fromCodePoint(code));
    if (known.size < MAX_KNOWN) known.set(code, is);
    return is;
  };
}

const MAX_KNOWN = 512;
