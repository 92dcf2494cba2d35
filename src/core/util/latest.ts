/** Returns the newest items, oldest first: up to `maxLength` characters in total, and up to `maxCount`. */
export function latest<Item>(
  items: readonly Item[],
  lengthOf: (item: Item) => number,
  maxLength: number,
  maxCount = Number.POSITIVE_INFINITY,
): Item[] {
  const kept: Item[] = [];
  let left = maxLength;
  for (const item of [...items].reverse()) {
    left -= lengthOf(item);
    if (left < 0 || kept.length === maxCount) break;
    kept.unshift(item);
  }
  return kept;
}
