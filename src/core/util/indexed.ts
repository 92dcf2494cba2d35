/** A list's items with their indexes. Not `entries()`: Prototype.js replaces it for arrays. */
export function indexed<Item>(list: readonly Item[]): [index: number, item: Item][] {
  return list.map((item, index) => [index, item]);
}
