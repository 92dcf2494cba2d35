import type { Tab } from '../ports/tab.js';
import type { SessionOptions } from '../session-options.js';
/** A call that an element of this page has handed over, and whether it was live until then. */
interface Handover {
    readonly key: string;
    readonly live: boolean;
}
/** Returns the handover of a call, once; undefined if the call comes from another page. */
export declare function takeHandover(key: string): Handover | undefined;
/** What leaving needs to know of a call. */
export interface Leaver {
    readonly key: string;
    readonly options: SessionOptions;
    readonly location: () => string;
    readonly signal: AbortSignal;
    readonly isLive: () => boolean;
    /** Saves the call, and ends it here; `swapped` if another element of this page resumes it. */
    readonly leave: (swapped: boolean) => void;
}
/**
 * Leaves a call when its page is left. Also when the page has replaced its element by an equal one, as libraries do that
 * swap the body instead of loading a page: the equal element then resumes the call.
 */
export declare function onLeave({ options, location, signal, leave, ...call }: Leaver, tab: Tab): void;
export {};
