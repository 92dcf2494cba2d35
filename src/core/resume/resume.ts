import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import { isLive } from '../model/status.js';
import { savedCallKey, type Tab } from '../ports/tab.js';
import type { Session } from '../session.js';
import type { SessionSetup } from '../session-options.js';
import { ResumableCall, readSavedCall, type SavedCall, saveCall } from './saved-call.js';

/** Who goes on with a kept call. */
export interface ResumeRequest {
  readonly session: Pick<Session, 'offer' | 'start' | 'stop' | 'mute' | 'snapshot'>;
  readonly setup: () => SessionSetup;
  readonly location: () => string;
  readonly warn: Warn;
}

/**
 * Goes on with the call that this tab keeps, at once where the microphone may be opened without a question; else
 * offers it, and the visitor's click starts it. Resolves when that is done; false where there is none for this page.
 */
export async function resume(request: ResumeRequest, tab: Tab): Promise<boolean> {
  // The page sets its functions and routes by scripts that may run after ours.
  await tab.ready();
  const kept = await take(request, tab);
  // A visitor who has started another call meanwhile wants that one.
  if (!kept || isLive(request.session.snapshot().status)) return false;
  offer(request, new ResumableCall(kept), tab);
  // Where both sides only write, there is nothing to allow.
  if (request.setup().mode === 'text' || (await tab.mayListen())) await request.session.start();
  return true;
}

/** Read once: whoever takes it removes it. One that is not for this page stays, for another one, until it expires. */
async function take({ setup, location, warn }: ResumeRequest, tab: Tab): Promise<SavedCall | undefined> {
  const storage = tab.storage();
  const text = storage.getItem(savedCallKey);
  if (!text) return undefined;
  try {
    const kept = readSavedCall(text);
    if (kept && !isFor(setup(), kept, location())) return undefined;
    storage.removeItem(savedCallKey);
    // A copy of this tab has a copy of its storage: the first one to get here goes on with the call.
    return kept && (await tab.own(`${savedCallKey} ${kept.key}`)) ? kept : undefined;
  } catch (error) {
    storage.removeItem(savedCallKey);
    warn('not-resumed', messageOf(error), error);
    return undefined;
  }
}

function isFor(setup: SessionSetup, { options }: SavedCall, address: string): boolean {
  const { isConnected } = Object(setup.element) as { isConnected?: boolean };
  return setup.resume === 'page' && isConnected !== false && options === optionsOf(setup, address);
}

function offer(request: ResumeRequest, call: ResumableCall, tab: Tab): void {
  const { session, setup } = request;
  const { muted, open } = call.kept;
  session.offer(call);
  session.mute(muted);
  const panel = panelOf(setup());
  if (panel) Object.assign(panel, { open, muted });
  const leave = () => {
    if (session.snapshot().resumable && !call.inHand) passOn(call, request, tab);
  };
  tab.page.addEventListener('pagehide', leave, { once: true });
}

/** Left before it went on: the next page is told the same. */
function passOn(call: ResumableCall, { session, warn }: ResumeRequest, tab: Tab): void {
  try {
    saveCall(call.again(session.snapshot().muted), tab);
  } catch (error) {
    warn('not-resumed', messageOf(error), error);
  }
  session.stop();
}

/** What must be the same on two pages for one call to go on: where it is made, and as whom the agent speaks. */
export function optionsOf(setup: SessionSetup, base: string): string {
  const { backend = '/navai', callUrl, transcriptionModel, element } = setup;
  const { model, voice, instructions, language, voiceAccent, voiceTone } = setup;
  const { id = '', languages } = Object(element) as { id?: string; languages?: string };
  // Where the visitor chooses the language, another one makes no other agent.
  const spoken = languages ? undefined : language;
  const where = URL.canParse(backend, base) ? new URL(backend, base).href : backend;
  const all = [id, where, callUrl, transcriptionModel, model, voice, instructions, spoken, voiceAccent];
  return JSON.stringify([...all, voiceTone].map(value => value ?? null));
}

/** The element, where the session is one's; it shows what its panel is told. */
export function panelOf({ element }: SessionSetup): { open: boolean; muted: boolean } | undefined {
  return element && 'open' in element && 'muted' in element
    ? (element as { open: boolean; muted: boolean })
    : undefined;
}
