import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { pathOf } from '../model/page-note.js';
import type { Tab } from '../ports/tab.js';
import { callSetup, panelOf } from './call-setup.js';
import { onLeave } from './on-leave.js';
import type { ResumableCall } from './resumable-call.js';
import { type SavedCall, saveCall } from './saved-call.js';

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
export function saveOnPagehide(leaving: LeavingCall, conversation: LeavingConversation, tab: Tab): void {
  const { call, options, ports, resumes, left } = leaving;
  if (resumes) resumes.taken = true;
  call.signal.addEventListener('abort', () => {
    if (resumes) resumes.taken = false;
  });
  const began = ports.location();
  const leave = (swapped: boolean) => {
    // A library that swaps the page has changed the address already.
    const from = swapped ? began : ports.location();
    if (options.resume === 'page' && conversation.begun) call.saved = save(leaving, conversation, tab, from);
    conversation.leave(!call.saved);
    left();
  };
  const { key, signal } = call;
  onLeave({ key, options, location: ports.location, signal, isLive: () => true, leave }, tab);
}

function save(
  { call, options, ports, warn }: LeavingCall,
  { saved }: LeavingConversation,
  tab: Tab,
  from: string,
): boolean {
  const { key, muted } = call;
  const page = {
    setup: callSetup(options, ports.location()),
    path: pathOf(from),
    open: panelOf(options)?.open === true,
  };
  try {
    saveCall({ ...saved, ...page, key, muted }, tab);
    return true;
  } catch (error) {
    warn('not-resumed', messageOf(error), error);
    return false;
  }
}
