/** The one entry of the tab's storage that is ours: the call that the page before was left in. */
export const savedCallKey = 'navai-call';

/** What a call needs of its tab to outlive a page. */
export interface Tab {
  /** As `sessionStorage`: it outlives the page, and is the tab's own. Throws if it is blocked. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Fires `pagehide`. */
  readonly page: EventTarget;
  readonly title: () => string;
  /** Resolves once the page's own scripts have run. */
  readonly ready: () => Promise<unknown>;
  /** Whether a microphone can be opened without a question to the visitor. */
  readonly mayListen: () => Promise<boolean>;
  /** Claims a name until this page is left: false if another page holds it. */
  readonly own: (name: string) => Promise<boolean>;
}
