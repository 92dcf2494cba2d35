/**
 * Returns the request target, a path with an optional query, unchanged. Throws a TypeError for every target that URL
 * parsers read as another path than routers do: absolute URLs, fragments, backslashes, whitespace, and the segments
 * `.` and `..`, plain or percent-encoded. A guard that a router runs for one path could otherwise be bypassed.
 */
export function checkedTarget(target: string): string {
  const [path = ''] = target.split('?', 1);
  if (!path.startsWith('/') || UNSAFE.test(target) || AMBIGUOUS.test(path))
    throw new TypeError('The request target is ambiguous.');
  return target;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: URL parsers drop tabs and line breaks
const UNSAFE = /[\u0000-\u0020\u007f#]/;
const AMBIGUOUS = /\\|%5c|%2f|\/(?:\.|%2e){1,2}(?=\/|$)/i;
