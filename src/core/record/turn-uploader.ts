import { toVoiceError, type VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { MemoryMode } from '../model/start-options.js';
import type { Turn } from '../model/turns.js';
import type { UsageTotals } from '../model/usage.js';
import type { Archive, Filing } from '../ports/backend.js';
import { backoffMs, pause } from '../util/backoff.js';

/** Who talks, as the contract has it. */
export interface CallIdentity {
  readonly session_key: string;
  readonly thread_id?: string | undefined;
  readonly user_id?: string | undefined;
  readonly memory_mode: MemoryMode;
}

/** How a session ended, as the contract has it; in unix seconds. */
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
  /** Whether the page asked for a record explicitly; otherwise a backend without these endpoints is fine. */
  readonly asked: boolean;
  readonly warn: Warn;
}

/** What browsers take from a page that goes away, for all requests together; in bytes. */
const keepaliveBytes = 64 * 1024;

/** Maximum attempts for each upload after the call: no one waits for it any more. */
const lastAttempts = 5;

interface Letter {
  readonly endpoint: 'turns' | 'sessionEnd';
  readonly body: object;
  readonly bytes: number;
}

/** Sends turns to the backend, one after the other, however often it takes; after the last one, the session's end. */
export class TurnUploader {
  readonly #options: TurnUploaderOptions;
  #archive: Archive | undefined;
  /** What was not taken yet, oldest first. */
  #letters: Letter[] = [];
  #onItsWay: Letter | undefined;
  #failures = 0;
  #recording: boolean;
  #ended = false;
  /** The page is gone: what could be sent was. */
  #left = false;
  #hurry = new AbortController();
  #sending = Promise.resolve();

  constructor(options: TurnUploaderOptions) {
    this.#options = options;
    this.#recording = options.speaker.memory_mode === 'persistent';
    options.archive.then(
      archive => {
        this.#archive = archive;
        void this.#send();
      },
      error => this.#give(toVoiceError(error, 'sdk-unavailable')),
    );
  }

  /** Nothing of an incognito session is kept. */
  add(turn: Turn): void {
    if (!this.#recording || this.#ended) return;
    this.#post('turns', { turn });
    void this.#send();
  }

  /** Sends what is left, and the end. Resolves once that is done, or given up. The second end of a session is none. */
  async end(end: SessionEnd): Promise<void> {
    this.#close(end);
    // What failed during the call is worth a try at once.
    this.#failures = 0;
    this.#hurry.abort();
    await this.#send();
  }

  /** The page goes away: everything is sent at once, and the session's end with it, if that is it. */
  leave(end?: SessionEnd): void {
    if (end) this.#close(end);
    if (this.#left || !this.#archive) return;
    this.#left = this.#ended;
    // The end first: it is small, and it must get through.
    let room = keepaliveBytes - (this.#onItsWay?.bytes ?? 0) - (this.#letters.find(isEnd)?.bytes ?? 0);
    for (const letter of this.#letters) {
      if (letter === this.#onItsWay) continue;
      if (!isEnd(letter)) room -= letter.bytes;
      // Uploads above the limit go without `keepalive`: they may still get through.
      const keepalive = isEnd(letter) || room >= 0;
      this.#archive.file(letter.endpoint, letter.body, { keepalive, leaving: true }).then(
        () => this.#drop(letter),
        // The page is still there after all: then it is sent again, in its turn.
        () => this.#send(),
      );
    }
  }

  #close(end: SessionEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#post('sessionEnd', end);
  }

  #post(endpoint: Letter['endpoint'], content: object): void {
    const body = { ...this.#options.speaker, ...content };
    const bytes = new TextEncoder().encode(JSON.stringify(body)).length;
    this.#letters.push({ endpoint, body, bytes });
  }

  #send(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendAll());
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const archive = await this.#options.archive.catch(() => undefined);
    while (archive && !this.#left) {
      const [letter] = this.#letters;
      if (!letter) return;
      await this.#sendOne(archive, letter);
    }
  }

  async #sendOne(archive: Archive, letter: Letter): Promise<void> {
    this.#onItsWay = letter;
    // With it already: a page that goes away now need not send it twice.
    const keepalive = letter.bytes < keepaliveBytes;
    try {
      const filing = await archive.file(letter.endpoint, letter.body, { keepalive, leaving: false });
      this.#onItsWay = undefined;
      this.#failures = 0;
      this.#filed(letter, filing);
    } catch (error) {
      this.#onItsWay = undefined;
      await this.#failed(letter, toVoiceError(error));
    }
  }

  #filed(letter: Letter, { outcome, detail }: Filing): void {
    this.#drop(letter);
    if (outcome === 'taken' || isEnd(letter)) return;
    if (outcome === 'not-offered') this.#stopRecording();
    // Not offered, and told before in this session: there is nothing to tell.
    if (outcome === 'refused' || (this.#options.asked && detail))
      this.#options.warn('turns-unavailable', detail);
  }

  async #failed(letter: Letter, error: VoiceError): Promise<void> {
    this.#failures += 1;
    if (this.#ended && this.#failures >= lastAttempts) return this.#give(error, letter);
    const ms = Math.max(backoffMs(this.#failures), (error.retryAfter ?? 0) * 1000);
    // The hurry is over with the wait that it ended.
    if (this.#hurry.signal.aborted) this.#hurry = new AbortController();
    await pause(ms, this.#hurry.signal);
  }

  /** If one can't be sent, it would be the same for the others. The end has tries of its own. */
  #give(error: VoiceError, letter?: Letter): void {
    const lost = this.#letters.filter(other => !isEnd(other)).length;
    this.#stopRecording();
    if (letter && isEnd(letter)) this.#drop(letter);
    this.#failures = 0;
    if (lost || this.#options.asked)
      this.#options.warn('turns-unavailable', `${error.code}: ${error.detail}`, error);
  }

  #stopRecording(): void {
    this.#recording = false;
    this.#letters = this.#letters.filter(isEnd);
  }

  #drop(letter: Letter): void {
    this.#letters = this.#letters.filter(other => other !== letter);
  }
}

function isEnd({ endpoint }: Letter): boolean {
  return endpoint === 'sessionEnd';
}
