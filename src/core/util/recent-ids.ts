/** More than can still be spoken of by an event that comes late. */
const most = 256;

/** Remembers the latest of many ids: a long call has tens of thousands, and only late events name an old one. */
export class RecentIds {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** False if it is known already; then it does not count as new. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest = ''] = this.#ids;
    if (this.#ids.size > most) this.#ids.delete(oldest);
    return true;
  }
}
