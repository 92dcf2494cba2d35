import { isLive } from '../../../core/model/status.js';
import type { TranscriptEntry } from '../../../core/model/transcript.js';
import type { View } from '../base/view.js';
import type { Prose } from './markdown.js';

/**
 * Renders the agent's entries as Markdown. Loads the code on demand; until then, or if it can't be loaded, entries are
 * plain text. Never parses an unchanged entry twice.
 */
export class ProseEntries {
  readonly #loaded: () => void;
  #Prose: typeof Prose | undefined;
  #loading: Promise<void> | undefined;
  #failed = false;
  #newTab: string | undefined;
  /** Keyed by entry object, because each change of an entry creates a new one. */
  #known = new WeakMap<TranscriptEntry, Prose>();
  /** The entries that are not final, by id. */
  #growing = new Map<string, Prose>();

  constructor(loaded: () => void) {
    this.#loaded = loaded;
  }

  /** Call at each rendering, before `of()`. */
  prepare({ status, words, transcriptLength }: View): void {
    // Tries to load again with each call.
    if (status === 'connecting') this.#failed = false;
    if ((isLive(status) || transcriptLength > 0) && !this.#failed && !this.#Prose) this.#load();
    if (words.newTab !== this.#newTab || transcriptLength === 0) this.#forget();
    this.#newTab = words.newTab;
  }

  /** Returns an entry's element; undefined while it has to be plain text. */
  of(entry: TranscriptEntry): HTMLElement | undefined {
    const known = this.#known.get(entry);
    if (known || !this.#Prose) return known?.element;
    const prose = this.#growing.get(entry.id) ?? new this.#Prose(this.#newTab ?? '');
    prose.show(entry.text, entry.final || entry.interrupted);
    this.#known.set(entry, prose);
    if (entry.final) this.#growing.delete(entry.id);
    else this.#growing.set(entry.id, prose);
    return prose.element;
  }

  #load(): void {
    this.#loading ??= import('./markdown.js').then(
      ({ Prose }) => {
        this.#Prose = Prose;
        this.#loaded();
      },
      () => {
        this.#failed = true;
        this.#loading = undefined;
      },
    );
  }

  #forget(): void {
    this.#known = new WeakMap();
    this.#growing = new Map();
  }
}
