/** One side's words, in the order of the conversation. */
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

/** What the connection learnt about an item of the conversation; every field but `id` is optional. */
export interface ItemUpdate {
  readonly id: string;
  /** The item before it: null for the first, undefined if it is not known. */
  readonly previousId?: string | null | undefined;
  /** Missing for items without words (tool calls and their outputs), which only hold a place. */
  readonly role?: 'user' | 'agent' | undefined;
  /** Words to add at the end. */
  readonly delta?: string | undefined;
  /** Words that replace what was there. */
  readonly text?: string | undefined;
  readonly final?: boolean | undefined;
  readonly interrupted?: boolean | undefined;
}

/** Folds item updates into entries. Applying an update costs the same however long the transcript is. */
export class Transcript {
  #order: string[] = [];
  /** Of all items that have their place; undefined for those without words. */
  readonly #entries = new Map<string, TranscriptEntry | undefined>();
  #shown: TranscriptEntry[] = [];
  /** A caller may hold the list: the next change makes a new one. */
  #given = false;

  /**
   * The entries that hold words, oldest first. The same list until something changes; the first change after a look
   * at it copies it, which takes longer the longer it is.
   */
  get entries(): readonly TranscriptEntry[] {
    this.#given = true;
    return this.#shown;
  }

  /** How many entries hold words. */
  get length(): number {
    return this.#shown.length;
  }

  /** The newest message: also one that has its place and no words yet, as spoken ones are written down later. */
  get newest(): string | undefined {
    return this.#order.findLast(id => this.#entries.get(id));
  }

  /** The newest entries, up to `count`, oldest first; it costs no more than what it returns. */
  latest(count: number): readonly TranscriptEntry[] {
    return this.#shown.slice(Math.max(0, this.#shown.length - count));
  }

  /** The changed entry, or undefined if nothing that can be read has changed. */
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
    // Nearly always it is the newest; so the search runs from the end.
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

  /** How many entries are shown above that item; counted from the end, if it nearly always is. */
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

/** What an entry becomes by an update; without one before, the first that is known of it. */
export function foldItem(
  before: TranscriptEntry | undefined,
  update: ItemUpdate,
  role: TranscriptEntry['role'],
): TranscriptEntry {
  const entry = before ?? { id: update.id, role, text: '', final: false, interrupted: false };
  // A late delta of something already final adds nothing: the final text is the whole of it.
  const delta = entry.final ? '' : (update.delta ?? '');
  // Field by field: engines keep that in less memory than a copy that is changed.
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

/** The entry as it stands once the rest of it will not come. */
export function finished(entry: TranscriptEntry): TranscriptEntry {
  return entry.final ? entry : { ...entry, final: true, interrupted: entry.role === 'agent' };
}
