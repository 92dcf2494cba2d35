import { parseRouteList, type RouteItem } from '../contract/schema.js';
import { wrong } from './flags.js';
import { readText } from './read-text.js';

/**
 * Reads routes from a JSON file: an array, or an answer of `GET routes`. Throws WrongUsage with every invalid route.
 */
export function readRoutes(file: string): readonly RouteItem[] {
  const json = parse(file, readText('routes', file));
  const { items, warnings } = parseRouteList(Array.isArray(json) ? { items: json } : json);
  if (warnings.length > 0) throw wrong('serve', `--routes: ${warnings.join(' ')}`);
  return items;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrong('serve', `--routes: “${file}” is not JSON: ${(cause as Error).message}.`);
  }
}
