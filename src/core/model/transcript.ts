/** One message of the user or the agent. */
export interface TranscriptEntry {
  readonly id: string;
  readonly role: 'user' | 'agent';
  /** What has been said so far; plain text. */
  readonly text: string;
  /** True once the text won't change any more. */
  readonly final: boolean;
  /** True if the agent was cut off. */
  readonly interrupted: boolean;
}

/** An update to an item of the conversation; every field except `id` is optional. */
export interface ItemUpdate {
  readonly id: string;
  /** The id of the item before it: null for the first item, undefined if unknown. */
  readonly previousId?: string | null | undefined;
  /** Missing for items without words (tool calls and their outputs), which only affect the order. */
  readonly role?: 'user' | 'agent' | undefined;
  /** Text to append. */
  readonly delta?: string | undefined;
  /** Text that replaces the text so far. */
  readonly text?: string | undefined;
  readonly final?: boolean | undefined;
  readonly interrupted?: boolean | undefined;
}

/** Folds item updates into entries. The cost of an update does not grow with the transcript. */
export class Transcript {
  #order: string[] = [];
  /** Every placed item, by its id; undefined for items without words. */
  readonly #entries = new Map<string, TranscriptEntry | undefined>();
  #shown: TranscriptEntry[] = [];
  /** Whether a caller may hold the list, so that the next change must copy it. */
  #given = false;

  /**
   * The entries with text, oldest first. Returns the same list until something changes. The first change after a read
   * copies the list, which takes longer the longer it is.
   */
  get entries(): readonly TranscriptEntry[] {
    this.#given = true;
    return this.#shown;
  }

  /** The number of entries with text. */
  get length(): number {
    return this.#shown.length;
  }

  /** The id of the newest message, even without text: speech is transcribed later. */
  get newest(): string | undefined {
    return this.#order.findLast(id => this.#entries.get(id));
  }

  /** The newest entries, up to `count`, oldest first. Copies only these. */
  latest(count: number): readonly TranscriptEntry[] {
    return this.#shown.slice(Math.max(0, this.#shown.length - count));
  }

  /** Returns the changed entry, or undefined if nothing visible has changed. */
  apply(update: ItemUpdate): TranscriptEntry | undefined {
    this.#place(update);
    const before = this.#entries.get(update.id);
    const role = update.role ?? before?.role;
    if (!role) return undefined;
    const entry = foldItem(before, update, role);
    this.#entries.set(update.id, entry);
    if (same(entry, before)) return undefined;
    this.#show(entry, before);
    return entry.text ? entry : undefined;
  }

  clear(): void {
    this.#order = [];
    this.#entries.clear();
    this.#shown = [];
  }

  #place({ id, previousId }: ItemUpdate): void {
    if (this.#entries.has(id)) return;
    this.#entries.set(id, undefined);
    // Searches from the end, because the previous item is nearly always the newest.
    const before =
      previousId != null && this.#entries.has(previousId) ? this.#order.lastIndexOf(previousId) : -1;
    if (previousId === null) this.#order.unshift(id);
    else if (before >= 0) this.#order.splice(before + 1, 0, id);
    else this.#order.push(id);
  }

  #show(entry: TranscriptEntry, before: TranscriptEntry | undefined): void {
    if (!entry.text && !before?.text) return;
    if (this.#given) this.#shown = this.#shown.slice();
    this.#given = false;
    const at = this.#shownBefore(entry.id);
    this.#shown.splice(at, before?.text ? 1 : 0, ...(entry.text ? [entry] : []));
  }

  /** How many entries are shown before that item. Counts from the end, because the item is nearly always near it. */
  #shownBefore(id: string): number {
    let count = this.#shown.length;
    for (let index = this.#order.length - 1; index >= 0; index -= 1) {
      const other = this.#order[index] ?? '';
      const shown = this.#shown[count - 1]?.id === other;
      if (shown) count -= 1;
      if (other === id) return count;
    }
    return count;
  }
}

/** Applies an update to an entry, or makes the first version of the entry. */
export function foldItem(
  before: TranscriptEntry | undefined,
  update: ItemUpdate,
  role: TranscriptEntry['role'],
): TranscriptEntry {
  const entry = before ?? { id: update.id, role, text: '', final: false, interrupted: false };
  // Ignores a late delta, because the final text is already complete.
  const delta = entry.final ? '' : (update.delta ?? '');
  // Field by field, because engines store this in less memory than a spread copy.
  return {
    id: entry.id,
    role: entry.role,
    text: update.text ?? entry.text + delta,
    final: update.final ?? entry.final,
    interrupted: update.interrupted ?? entry.interrupted,
  };
}

function same(a: TranscriptEntry, b: TranscriptEntry | undefined): boolean {
  return a.text === b?.text && a.final === b.final && a.interrupted === b.interrupted;
}

/** The entry without its missing rest: final, and interrupted if it is the agent's. */
export function finished(entry: TranscriptEntry): TranscriptEntry {
  return entry.final ? entry : { ...entry, final: true, interrupted: entry.role === 'agent' };
}
