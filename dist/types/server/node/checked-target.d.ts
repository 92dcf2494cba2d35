/**
 * Returns the request target, a path with an optional query, unchanged. Throws a TypeError for every target that URL
 * parsers read as another path than routers do: absolute URLs, fragments, backslashes, whitespace, and the segments
 * `.` and `..`, plain or percent-encoded. A guard that a router runs for one path could otherwise be bypassed.
 */
export declare function checkedTarget(target: string): string;
