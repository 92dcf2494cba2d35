import { isLive } from '../../../core/model/status.js';
import type { TranscriptEntry } from '../../../core/model/transcript.js';
import type { View } from '../base/view.js';
import type { Prose } from './markdown.js';

/**
 * The agent's entries as Markdown. Its code comes when there is something to show with it; until then, and where it
 * can't be loaded, there is plain text. An entry that has not changed is never parsed twice.
 */
export class ProseEntries {
  readonly #loaded: () => void;
  #Prose: typeof Prose | undefined;
  #loading: Promise<void> | undefined;
  #failed = false;
  #newTab: string | undefined;
  /** An entry is another object with each change. */
  #known = new WeakMap<TranscriptEntry, Prose>();
  /** Of those that still change, by their ids. */
  #growing = new Map<string, Prose>();

  constructor(loaded: () => void) {
    this.#loaded = loaded;
  }

  /** To be called at each rendering, before any entry is asked for. */
  prepare({ status, words, transcriptLength }: View): void {
    // Each call is another chance.
    if (status === 'connecting') this.#failed = false;
    if ((isLive(status) || transcriptLength > 0) && !this.#failed && !this.#Prose) this.#load();
    if (words.newTab !== this.#newTab || transcriptLength === 0) this.#forget();
    this.#newTab = words.newTab;
  }

  /** Undefined while it has to be plain text. */
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
