import { toVoiceError, type VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { MemoryMode } from '../model/start-options.js';
import type { Turn } from '../model/turns.js';
import type { UsageTotals } from '../model/usage.js';
import type { Archive, Filing } from '../ports/backend.js';
import { backoffMs, pause } from '../util/backoff.js';
import { stringify } from '../util/stringify.js';

/** Identifies the call, in the shape of the contract. */
export interface CallIdentity {
  readonly session_key: string;
  readonly thread_id?: string | undefined;
  readonly user_id?: string | undefined;
  readonly memory_mode: MemoryMode;
}

/** How a session ended, in the shape of the contract. Times are in unix seconds. */
export interface SessionEnd {
  readonly finalize: boolean;
  readonly reason: string;
  readonly started_at: number;
  readonly ended_at: number;
  readonly usage: UsageTotals;
}

export interface TurnUploaderOptions {
  readonly speaker: CallIdentity;
  readonly archive: Promise<Archive>;
  /** Whether the page asked for a record explicitly; otherwise a backend without these endpoints causes no warning. */
  readonly asked: boolean;
  readonly warn: Warn;
}

/** The browsers' limit for all `keepalive` requests of a page together, in bytes. */
const keepaliveBytes = 64 * 1024;

/** Maximum attempts for each upload after the call. */
const maxFinalAttempts = 5;

interface Upload {
  readonly endpoint: 'turns' | 'sessionEnd';
  readonly body: object;
  readonly bytes: number;
}

/** Sends turns to the backend one after the other, with retries, and the session's end after the last one. */
export class TurnUploader {
  readonly #options: TurnUploaderOptions;
  #archive: Archive | undefined;
  /** Uploads that the backend has not accepted yet, oldest first. */
  #queue: Upload[] = [];
  #inFlight: Upload | undefined;
  #failures = 0;
  #recording: boolean;
  #ended = false;
  /** The page was left after the session's end, and everything that could be sent was sent. */
  #left = false;
  #retryNow = new AbortController();
  #sending = Promise.resolve();

  constructor(options: TurnUploaderOptions) {
    this.#options = options;
    this.#recording = options.speaker.memory_mode === 'persistent';
    options.archive.then(
      archive => {
        this.#archive = archive;
        void this.#send();
      },
      error => this.#giveUp(toVoiceError(error, 'sdk-unavailable')),
    );
  }

  /** Ignores the turns of an incognito session. */
  add(turn: Turn): void {
    if (!this.#recording || this.#ended) return;
    this.#enqueue('turns', { turn });
    void this.#send();
  }

  /**
   * Sends the remaining turns and the session's end. Resolves once that has succeeded or was given up. Ignores a second
   * end.
   */
  async end(end: SessionEnd): Promise<void> {
    this.#close(end);
    // Retries at once what failed during the call.
    this.#failures = 0;
    this.#retryNow.abort();
    await this.#send();
  }

  /** The page is left: sends everything at once, and the session's end if it is given. */
  leave(end?: SessionEnd): void {
    if (end) this.#close(end);
    if (this.#left || !this.#archive) return;
    this.#left = this.#ended;
    // Reserves room for the end first: it is small, and it must get through.
    let room = keepaliveBytes - (this.#inFlight?.bytes ?? 0) - (this.#queue.find(isEnd)?.bytes ?? 0);
    for (const upload of this.#queue) {
      if (upload === this.#inFlight) continue;
      if (!isEnd(upload)) room -= upload.bytes;
      // Uploads above the limit go without `keepalive`: they may still get through.
      const keepalive = isEnd(upload) || room >= 0;
      this.#archive.file(upload.endpoint, upload.body, { keepalive, leaving: true }).then(
        () => this.#drop(upload),
        // The page still exists after all: the queue sends it again.
        () => this.#send(),
      );
    }
  }

  #close(end: SessionEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#enqueue('sessionEnd', end);
  }

  #enqueue(endpoint: Upload['endpoint'], content: object): void {
    const body = { ...this.#options.speaker, ...content };
    const bytes = new TextEncoder().encode(stringify(body)).length;
    this.#queue.push({ endpoint, body, bytes });
  }

  #send(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendAll());
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const archive = await this.#options.archive.catch(() => undefined);
    while (archive && !this.#left) {
      const [upload] = this.#queue;
      if (!upload) return;
      await this.#sendOne(archive, upload);
    }
  }

  async #sendOne(archive: Archive, upload: Upload): Promise<void> {
    this.#inFlight = upload;
    // With `keepalive` from the start: a page that is left now need not send it twice.
    const keepalive = upload.bytes < keepaliveBytes;
    try {
      const filing = await archive.file(upload.endpoint, upload.body, { keepalive, leaving: false });
      this.#inFlight = undefined;
      this.#failures = 0;
      this.#filed(upload, filing);
    } catch (error) {
      this.#inFlight = undefined;
      await this.#failed(upload, toVoiceError(error));
    }
  }

  #filed(upload: Upload, { outcome, detail }: Filing): void {
    this.#drop(upload);
    if (outcome === 'taken' || isEnd(upload)) return;
    if (outcome === 'not-offered') this.#stopRecording();
    // An empty `detail` means that the missing endpoint was reported before in this session.
    if (outcome === 'refused' || (this.#options.asked && detail))
      this.#options.warn('turns-unavailable', detail);
  }

  async #failed(upload: Upload, error: VoiceError): Promise<void> {
    this.#failures += 1;
    if (this.#ended && this.#failures >= maxFinalAttempts) return this.#giveUp(error, upload);
    const ms = Math.max(backoffMs(this.#failures), (error.retryAfter ?? 0) * 1000);
    // The signal ends only one pause: later ones need a new signal.
    if (this.#retryNow.signal.aborted) this.#retryNow = new AbortController();
    await pause(ms, this.#retryNow.signal);
  }

  /** Gives up all turns, because the others would fail in the same way. The session's end has attempts of its own. */
  #giveUp(error: VoiceError, upload?: Upload): void {
    const lost = this.#queue.filter(other => !isEnd(other)).length;
    this.#stopRecording();
    if (upload && isEnd(upload)) this.#drop(upload);
    this.#failures = 0;
    if (lost || this.#options.asked)
      this.#options.warn('turns-unavailable', `${error.code}: ${error.detail}`, error);
  }

  #stopRecording(): void {
    this.#recording = false;
    this.#queue = this.#queue.filter(isEnd);
  }

  #drop(upload: Upload): void {
    this.#queue = this.#queue.filter(other => other !== upload);
  }
}

function isEnd({ endpoint }: Upload): boolean {
  return endpoint === 'sessionEnd';
}
