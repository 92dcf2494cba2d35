import type { CallContext } from '../call-context.js';
import type { Tab } from '../ports/tab.js';
import type { ResumableCall } from './resumable-call.js';
import { type SavedCall } from './saved-call.js';
/** A running call whose page may be left. */
export interface LeavingCall extends Pick<CallContext, 'call' | 'options' | 'ports' | 'warn'> {
    readonly resumes?: ResumableCall | undefined;
    /** Ends the call: its page is gone. */
    readonly left: () => void;
}
/** What saving a call needs from its conversation. */
export interface LeavingConversation {
    /** Whether there is something to resume. */
    readonly begun: boolean;
    readonly saved: Omit<SavedCall, 'key' | 'setup' | 'path' | 'muted' | 'open'>;
    /** `finalize` means that no page will resume the call. */
    leave(finalize: boolean): void;
}
/**
 * Ends a call when its page is left: a live connection cannot move to another page, and a page that comes back from the
 * back/forward cache must not show a dead one. With `resume: 'page'`, the next page finds the call in the tab's
 * storage.
 *
 * The call is not saved earlier, because a duplicated tab must not find it while it runs. If a page is killed without
 * `pagehide`, its call cannot be resumed.
 */
export declare function saveOnPagehide(leaving: LeavingCall, conversation: LeavingConversation, tab: Tab): void;
