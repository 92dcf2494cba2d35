import { isLive, type Status } from '../model/status.js';
import type { Tab } from '../ports/tab.js';
import type { SessionOptions } from '../session-options.js';
import { callSetup } from './call-setup.js';

/** An element of the page, with its settings as properties. */
interface VoiceElement extends EventTarget, SessionOptions {
  readonly isConnected: boolean;
  readonly status: Status;
  readonly session: { resume(): Promise<void> };
}

/** A call that an element of this page has handed over, and whether it was live until then. */
interface Handover {
  readonly key: string;
  readonly live: boolean;
}

let handover: Handover | undefined;

/** Returns the handover of a call, once; undefined if the call comes from another page. */
export function takeHandover(key: string): Handover | undefined {
  const taken = handover?.key === key ? handover : undefined;
  if (taken) handover = undefined;
  return taken;
}

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
export function onLeave({ options, location, signal, leave, ...call }: Leaver, tab: Tab): void {
  for (const type of tab.leaveEvents ?? ['pagehide'])
    tab.page.addEventListener(type, () => leave(false), { signal });
  const removed = (event: Event) => {
    const elements = [...((event as CustomEvent<Iterable<VoiceElement>>).detail ?? [])];
    const setup = callSetup(options, location());
    const heir = elements.find(other => isHeir(other) && callSetup(other, location(), other) === setup);
    if (!heir || options.resume !== 'page') return;
    handover = { key: call.key, live: call.isLive() };
    leave(true);
    void heir.session.resume();
  };
  options.element?.addEventListener('navai-left', removed, { signal });
}

const isHeir = ({ isConnected, status, resume }: VoiceElement): boolean =>
  isConnected && !isLive(status) && resume !== 'none';
