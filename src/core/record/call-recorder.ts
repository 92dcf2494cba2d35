import type { ConversationRequest } from '../conversation-request.js';
import { makeWarning, type Warn } from '../errors/warnings.js';
import { NavaiWarningEvent } from '../events/index.js';
import { NavaiTurnEvent, NavaiUsageEvent } from '../events/record-events.js';
import type { MemoryMode } from '../model/start-options.js';
import type { ToolCallRecord } from '../model/tool.js';
import type { ItemUpdate } from '../model/transcript.js';
import { type TurnFacts, Turns } from '../model/turns.js';
import { addUsage, readTotals, readUsage, type UsageSource, type UsageTotals } from '../model/usage.js';
import { type SessionEnd, TurnUploader } from './turn-uploader.js';

/** Records a call over all its connections: its turns and its usage, for the page and for the backend. */
export class CallRecorder {
  readonly #request: ConversationRequest;
  readonly #turns: Turns;
  #usage: UsageTotals;
  #uploader: TurnUploader | undefined;
  /** In unix seconds. */
  #startedAt = 0;
  #closed = false;

  constructor(request: ConversationRequest) {
    this.#request = request;
    this.#usage = readTotals(request.resumes?.saved.usage);
    this.#turns = new Turns(turn => {
      request.target.dispatchEvent(new NavaiTurnEvent(turn));
      this.#uploader?.add(turn);
    });
  }

  get usage(): UsageTotals {
    return this.#usage;
  }

  /** Starts recording: the call is connected. */
  open(): void {
    const { call, options, backend, resumes } = this.#request;
    const { memory, threadId, userId } = options;
    this.#startedAt = Date.now() / 1000 - (resumes?.saved.usedSeconds ?? 0);
    // Only with `memory`: a backend without these endpoints would fill the console with 404s.
    if (!memory) return;
    this.#uploader = new TurnUploader({
      speaker: {
        ...{ session_key: call.key, thread_id: threadId || undefined, user_id: userId || undefined },
        memory_mode: this.#memoryMode(memory),
      },
      archive: backend.archive(),
      asked: memory === 'persistent',
      warn: this.#warn,
    });
    globalThis.addEventListener?.('pagehide', this.#pageHidden);
  }

  item(update: ItemUpdate): void {
    this.#turns.item(update);
  }

  tool(record: ToolCallRecord): void {
    this.#turns.tool(record);
  }

  learn(facts: TurnFacts): void {
    this.#turns.learn(facts);
  }

  /** The connection is lost. */
  broken(): void {
    this.#turns.broken();
  }

  /** Adds usage, as the service sent it. */
  count(source: UsageSource, given: unknown): void {
    const usage = readUsage(source, given);
    if (!usage) return;
    this.#usage = addUsage(this.#usage, source, usage);
    this.#request.changed();
    this.#request.target.dispatchEvent(new NavaiUsageEvent(source, usage, this.#usage));
  }

  /** The call is over. Idempotent. */
  close(reason: string): void {
    const uploader = this.#uploader;
    if (!uploader || this.#closed) return;
    this.#closed = true;
    this.#turns.flush();
    // Keeps listening, because pending uploads must get through even if the page is left meanwhile.
    const done = () => globalThis.removeEventListener?.('pagehide', this.#pageHidden);
    uploader.end(this.#end(reason, true)).then(done, done);
  }

  /**
   * The page is left, and the call ends with it. Without `finalize`, the next page may resume the session: the backend
   * receives a provisional end, because a closed tab looks the same as one that loads the next page.
   */
  leave(finalize: boolean): void {
    if (this.#closed) return this.#uploader?.leave();
    this.#closed = true;
    this.#turns.flush();
    this.#uploader?.leave(this.#end('page-left', finalize));
  }

  /** Sends pending uploads. If the call was still running, its own `pagehide` listener has called `leave()` before. */
  readonly #pageHidden = (): void => this.leave(true);

  #end(reason: string, finalize: boolean): SessionEnd {
    return {
      ...{ finalize, reason, usage: this.#usage },
      ...{ started_at: this.#startedAt, ended_at: Math.max(this.#startedAt, Date.now() / 1000) },
    };
  }

  /** An unknown value counts as `incognito`, because `persistent` would store data without consent. */
  #memoryMode(given: string): MemoryMode {
    if (given === 'persistent') return 'persistent';
    if (given !== 'incognito') this.#warn('attribute-invalid', `memory: “${given}”; taken as incognito.`);
    return 'incognito';
  }

  /** Warns even after the call, because the last turn fails most often. */
  #warn: Warn = (...warning) => {
    this.#request.target.dispatchEvent(new NavaiWarningEvent(makeWarning(...warning)));
  };
}
