/** Our only key in the tab's storage: it holds the call of the previous page. */
export declare const savedCallKey = "navai-call";
/** What a call needs from its tab to survive a page load. */
export interface Tab {
    /** The tab's own storage, which survives page loads, as `sessionStorage` does. Throws if it is blocked. */
    readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
    /** Fires the events of `leaveEvents`. */
    readonly page: EventTarget;
    /** The types of the events of which at least one fires when the page is left; default: `pagehide`. */
    readonly leaveEvents?: readonly string[];
    readonly title: () => string;
    /** Resolves once the page's own scripts have run. */
    readonly ready: () => Promise<unknown>;
    /** Whether a microphone can be opened without a permission prompt. */
    readonly mayListen: () => Promise<boolean>;
    /** Claims a name until this page is left. Resolves to false if another page holds it. */
    readonly own: (name: string) => Promise<boolean>;
    /** Tells a prerendered page that the call is saved. */
    readonly announceSaved?: () => void;
}
