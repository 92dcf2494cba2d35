import type { Tab } from '../../src/core/ports/tab.js';

/** A fake tab. Each page that a test opens in it is a `World` of its own with the same tab. */
export class FakeTab implements Tab {
  readonly page = new EventTarget();
  readonly leaveEvents = ['pagehide', 'unload'];
  readonly entries = new Map<string, string>();
  /** The lock names that another tab holds. */
  readonly taken = new Set<string>();
  permission = true;
  blocked: Error | undefined;
  full: Error | undefined;
  readonly claimed: string[] = [];
  #scripts: Promise<unknown> = Promise.resolve();

  storage() {
    if (this.blocked) throw this.blocked;
    return {
      getItem: (key: string) => this.entries.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (this.full) throw this.full;
        this.entries.set(key, value);
      },
      removeItem: (key: string) => void this.entries.delete(key),
    };
  }

  title(): string {
    return 'Prices';
  }

  ready(): Promise<unknown> {
    return this.#scripts;
  }

  /** Sets the promise that settles once the page's scripts have run. */
  waitFor(scripts: Promise<unknown>): void {
    this.#scripts = scripts;
  }

  async mayListen(): Promise<boolean> {
    return this.permission;
  }

  async own(name: string): Promise<boolean> {
    this.claimed.push(name);
    return !this.taken.has(name);
  }

  leave(events: readonly string[] = ['pagehide']): void {
    for (const type of events) this.page.dispatchEvent(new Event(type));
  }
}
