import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { SessionState } from '../model/session-state.js';
import { isLive } from '../model/status.js';
import { savedCallKey, type Tab } from '../ports/tab.js';
import type { SessionOptions } from '../session-options.js';
import { callSetup, panelOf } from './call-setup.js';
import { onLeave, takeHandover } from './on-leave.js';
import { ResumableCall } from './resumable-call.js';
import { forgetAtExpiry, readSavedCall, type SavedCall, saveCall } from './saved-call.js';

/** Long enough for the events of libraries that swap pages: htmx reports new content after 20 ms. */
const swapMs = 100;

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
  const { saved, handover } = (await take(request, tab)) ?? {};
  // The visitor may have started another call meanwhile, which takes precedence.
  if (!saved || isLive(request.session.state.status)) return false;
  restore(request, new ResumableCall(saved), tab);
  // The scripts of a swapped page set its functions and routes a moment later.
  if (handover) await new Promise(resolve => setTimeout(resolve, swapMs));
  // A text call needs no permission, nor does a microphone that was open in this page until now.
  const may = handover?.live || request.options().mode === 'text' || (await tab.mayListen());
  if (!may) return true;
  const { resumable, status } = request.session.state;
  if (resumable && !isLive(status)) await request.session.start();
  return true;
}

interface Taken {
  readonly saved: SavedCall;
  readonly handover: ReturnType<typeof takeHandover>;
}

/** Reads the saved call once and removes it. A call of another page stays for that page until it expires. */
async function take({ options, location, warn }: ResumeRequest, tab: Tab): Promise<Taken | undefined> {
  const storage = tab.storage();
  const text = storage.getItem(savedCallKey);
  if (!text) return undefined;
  try {
    const saved = readSavedCall(text);
    if (saved && !isFor(options(), saved, location())) return void forgetAtExpiry(text, tab);
    storage.removeItem(savedCallKey);
    if (!saved) return undefined;
    const handover = takeHandover(saved.key);
    // A duplicated tab has a copy of the storage: the first tab to claim the call resumes it. A call that was handed over
    // in this page is this page's already.
    const isOurs = handover !== undefined || (await tab.own(`${savedCallKey} ${saved.key}`));
    return isOurs ? { saved, handover } : undefined;
  } catch (error) {
    storage.removeItem(savedCallKey);
    warn('not-resumed', messageOf(error), error);
    return undefined;
  }
}

function isFor(options: SessionOptions, { setup }: SavedCall, address: string): boolean {
  const { isConnected, ownerDocument } = Object(options.element) as Partial<Element>;
  const inPage = isConnected !== false && ownerDocument?.defaultView !== null;
  return options.resume === 'page' && inPage && setup === callSetup(options, address);
}

function restore(request: ResumeRequest, call: ResumableCall, tab: Tab): void {
  const { muted, open } = call.saved;
  request.restore(call);
  request.session.mute(muted);
  const panel = panelOf(request.options());
  if (panel) Object.assign(panel, { open, muted });
  const over = new AbortController();
  const leave = () => {
    over.abort();
    if (request.session.state.resumable && !call.taken) saveAgain(call, request, tab);
  };
  const { signal } = over;
  const live = () => isLive(request.session.state.status);
  const { location } = request;
  onLeave({ key: call.key, options: request.options(), location, signal, isLive: live, leave }, tab);
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
