import type { ShownOfCall } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import { Transcript } from '../model/transcript.js';
import { readTotals } from '../model/usage.js';
import { Outbox } from '../outbox.js';
import type { SavedCall } from './saved-call.js';

/**
 * A call whose page was left, until a conversation resumes it. It acts as the conversation meanwhile: it shows what was
 * said and accepts typed text.
 */
export class ResumableCall {
  readonly saved: SavedCall;
  readonly transcript = new Transcript();
  readonly outbox: Outbox;
  /** The same array until it is emptied. */
  toolRuns: ShownOfCall['toolRuns'];
  /** Whether a conversation has taken it over, and now saves it. */
  taken = false;

  constructor(saved: SavedCall) {
    this.saved = saved;
    this.toolRuns = saved.toolRuns;
    this.outbox = new Outbox(saved.waiting);
    for (const entry of saved.entries) this.transcript.apply(entry);
  }

  get key(): string {
    return this.saved.key;
  }

  get facts(): Facts {
    return this.saved.facts;
  }

  /** Nothing runs in it, and nothing waits for approval. */
  get shown(): ShownOfCall {
    const usage = readTotals(this.saved.usage);
    return { usage, tools: [], approvals: [], limit: null, toolRuns: this.toolRuns, talking: false };
  }

  sendText(text: string): boolean {
    return this.outbox.add({ kind: 'text', text });
  }

  /** Does nothing: the agent is not speaking. */
  interrupt(): void {}

  clear(): void {
    this.transcript.clear();
    this.toolRuns = [];
  }

  approve(): boolean {
    return false;
  }

  /** The saved call for the next page, if this page is left before the call is resumed. */
  savedAgain(muted: boolean): SavedCall {
    const { entries } = this.transcript;
    return { ...this.saved, entries, toolRuns: this.toolRuns, waiting: this.outbox.items, muted };
  }
}
