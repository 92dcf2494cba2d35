/** More than a late event can still refer to. */
const maxIds = 256;

/** Remembers only the latest ids: a long call has tens of thousands, and only late events refer to an old one. */
export class RecentIds {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Returns false if the id is already known; it then keeps its place. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest = ''] = this.#ids;
    if (this.#ids.size > maxIds) this.#ids.delete(oldest);
    return true;
  }
}
