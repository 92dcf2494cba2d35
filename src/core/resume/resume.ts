import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { SessionState } from '../model/session-state.js';
import { isLive } from '../model/status.js';
import { savedCallKey, type Tab } from '../ports/tab.js';
import type { SessionOptions } from '../session-options.js';
import { callSetup, panelOf } from './call-setup.js';
import { ResumableCall } from './resumable-call.js';
import { readSavedCall, type SavedCall, saveCall } from './saved-call.js';

/** The session that resumes a call. */
export interface ResumingSession {
  readonly state: Pick<SessionState, 'status' | 'muted' | 'resumable'>;
  start(): Promise<void>;
  stop(): void;
  mute(muted: boolean): void;
}

/** Everything that resuming a call needs. */
export interface ResumeRequest {
  /** Shows the call; the next start resumes it. */
  readonly restore: (call: ResumableCall) => void;
  readonly session: ResumingSession;
  readonly options: () => SessionOptions;
  readonly location: () => string;
  readonly warn: Warn;
}

/**
 * Resumes the call that this tab has saved: at once if the microphone needs no permission prompt, else when the visitor
 * clicks. Resolves to false if there is no call for this page.
 */
export async function resume(request: ResumeRequest, tab: Tab): Promise<boolean> {
  // Waits, because scripts that run after ours may set the page's functions and routes.
  await tab.ready();
  const saved = await take(request, tab);
  // The visitor may have started another call meanwhile, which takes precedence.
  if (!saved || isLive(request.session.state.status)) return false;
  restore(request, new ResumableCall(saved), tab);
  // A text call needs no permission.
  if (request.options().mode === 'text' || (await tab.mayListen())) await request.session.start();
  return true;
}

/** Reads the saved call once and removes it. A call of another page stays for that page until it expires. */
async function take({ options, location, warn }: ResumeRequest, tab: Tab): Promise<SavedCall | undefined> {
  const storage = tab.storage();
  const text = storage.getItem(savedCallKey);
  if (!text) return undefined;
  try {
    const saved = readSavedCall(text);
    if (saved && !isFor(options(), saved, location())) return undefined;
    storage.removeItem(savedCallKey);
    // A duplicated tab has a copy of the storage: the first tab to claim the call resumes it.
    return saved && (await tab.own(`${savedCallKey} ${saved.key}`)) ? saved : undefined;
  } catch (error) {
    storage.removeItem(savedCallKey);
    warn('not-resumed', messageOf(error), error);
    return undefined;
  }
}

function isFor(options: SessionOptions, { setup }: SavedCall, address: string): boolean {
  const { isConnected } = Object(options.element) as { isConnected?: boolean };
  return options.resume === 'page' && isConnected !== false && setup === callSetup(options, address);
}

function restore(request: ResumeRequest, call: ResumableCall, tab: Tab): void {
  const { muted, open } = call.saved;
  request.restore(call);
  request.session.mute(muted);
  const panel = panelOf(request.options());
  if (panel) Object.assign(panel, { open, muted });
  const leave = () => {
    if (request.session.state.resumable && !call.taken) saveAgain(call, request, tab);
  };
  tab.page.addEventListener('pagehide', leave, { once: true });
}

/** Saves the call again, because the page is left before the call was resumed. */
function saveAgain(call: ResumableCall, { session, warn }: ResumeRequest, tab: Tab): void {
  try {
    saveCall(call.savedAgain(session.state.muted), tab);
  } catch (error) {
    warn('not-resumed', messageOf(error), error);
  }
  session.stop();
}
