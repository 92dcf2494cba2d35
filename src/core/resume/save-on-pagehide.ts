import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { pathOf } from '../model/page-note.js';
import type { Tab } from '../ports/tab.js';
import { callSetup, panelOf } from './call-setup.js';
import type { ResumableCall } from './resumable-call.js';
import { type SavedCall, saveCall } from './saved-call.js';

/** The call that a page is left in. */
export interface LeavingCall extends Pick<CallContext, 'call' | 'options' | 'ports' | 'warn'> {
  readonly resumes?: ResumableCall | undefined;
  /** Ends the call: its page is gone. */
  readonly left: () => void;
}

/** What a conversation knows of itself when its page is left. */
export interface LeavingConversation {
  /** Whether there is something to resume. */
  readonly begun: boolean;
  readonly saved: Omit<SavedCall, 'key' | 'setup' | 'path' | 'muted' | 'open'>;
  /** `finalize`: no page resumes the call. */
  leave(finalize: boolean): void;
}

/**
 * Ends a call when its page is left, because no page can take a live connection along, and one that the browser keeps
 * for "back" must not return with a dead one. With `resume: 'page'` the next page finds the call in the tab's storage.
 *
 * The call is not written earlier: while it lives, a copy of the tab must not find it. A page that is killed without
 * a `pagehide` ends its call.
 */
export function saveOnPagehide(leaving: LeavingCall, conversation: LeavingConversation, tab: Tab): void {
  const { call, options, resumes, left } = leaving;
  if (resumes) resumes.taken = true;
  call.signal.addEventListener('abort', () => {
    if (resumes) resumes.taken = false;
  });
  const leave = () => {
    if (options.resume === 'page' && conversation.begun) call.saved = save(leaving, conversation, tab);
    conversation.leave(!call.saved);
    left();
  };
  tab.page.addEventListener('pagehide', leave, { signal: call.signal });
}

function save(
  { call, options, ports, warn }: LeavingCall,
  { saved }: LeavingConversation,
  tab: Tab,
): boolean {
  const address = ports.location();
  const { key, muted } = call;
  const page = {
    setup: callSetup(options, address),
    path: pathOf(address),
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
