import { fold } from './words.js';

export interface KnownRoute {
  name: string;
  path: string;
  description: string;
  synonyms: string[];
}

export interface KnownFunction {
  name: string;
  description: string;
}

const BULLET = /^\s*(?:[-*•]|\d+[.)])\s+(.+)$/;
const ROUTE = /^(.*?\S)\s*\(((?:\/|#|\.{1,2}\/|https?:)[^\s()]*)\)\s*[:.]?\s*(.*)$/;
const ALSO = /(?:\.|(?<!\s))\s*(?:also called|tambien llamad[oa]|synonyms?|sinonimos?):\s*(.*)$/i;
const FUNCTION = /^`?([A-Za-z_$][\w$.-]*)`?\s*(?:[:–—-]\s+(.*))?$/;
const FUNCTIONS_HEADING = /execute_app_function|functions? you can|funciones/i;

/** Reads the pages named in the instructions: any bullet with a path in parentheses. */
export function readRoutes(instructions: string): KnownRoute[] {
  return instructions.split('\n').flatMap(line => {
    const route = ROUTE.exec(BULLET.exec(line)?.[1] ?? '');
    return route ? [toRoute(route)] : [];
  });
}

/** Names and descriptions of links are quoted, and quotation marks in them escaped. */
function unquote(text: string): string {
  const [, quoted] = /^“(.*)”$/.exec(text.trim()) ?? [];
  return quoted === undefined ? text : quoted.replace(/\\(.)/g, '$1');
}

function toRoute([, name = '', path = '', rest = '']: RegExpExecArray): KnownRoute {
  // Matches without accents. Folding keeps the offsets of composed (NFC) text.
  const also = ALSO.exec(fold(rest.normalize('NFC')).length === rest.length ? rest : fold(rest));
  const synonyms = (also?.[1] ?? '').split(',').map(word => word.replace(/\.\s*$/, '').trim());
  const description = also ? rest.slice(0, also.index) : rest;
  const words = { name: unquote(name), description: unquote(description.trim()) };
  return { ...words, path, synonyms: synonyms.filter(Boolean) };
}

/** Reads the functions without a schema: the bullets under the functions heading, up to the next other line. */
export function readFunctions(instructions: string): KnownFunction[] {
  const lines = instructions.split('\n');
  const start = lines.findIndex(line => FUNCTIONS_HEADING.test(line) && !BULLET.test(line));
  if (start < 0) return [];
  const found: KnownFunction[] = [];
  for (const line of lines.slice(start + 1)) {
    const match = FUNCTION.exec(BULLET.exec(line)?.[1]?.trim() ?? '');
    if (match) found.push({ name: match[1] ?? '', description: match[2] ?? '' });
    else if (line.trim() && !BULLET.test(line)) break;
    else if (!line.trim() && found.length) break;
  }
  return found;
}
