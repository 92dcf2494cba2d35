import { toVoiceError, VoiceError } from '../../core/errors/errors.js';
import type {
  ConnectionTransport,
  ConnectionTransportListener,
} from '../../core/ports/connection-transport.js';
import type {
  ClientEvent,
  Microphone,
  OpenTransport,
  Transport,
  TransportOptions,
} from '../../core/ports/transport.js';
import { closedEarly } from './call-answer.js';

/** How long a host has: as long as the browser's own transport has for all its steps. */
const connectLimitMs = 25_000;

/**
 * Wraps a host's transport with the guarantees of the browser's: `connect()` rejects as soon as it is closed, and no
 * event comes before events can be posted. Errors while it closes never delay the end of a call.
 */
export class HostTransport implements ConnectionTransport {
  readonly #open: OpenTransport;
  readonly #options: TransportOptions;
  #listener: ConnectionTransportListener | undefined;
  #transport: Transport | undefined;
  #closed = false;
  /** Events that arrived before events could be posted; undefined after that. */
  #early: string[] | undefined = [];
  #reject: ((error: unknown) => void) | undefined;

  constructor(open: OpenTransport, options: TransportOptions) {
    this.#open = open;
    this.#options = options;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get realtimeCallId(): string | undefined {
    return this.#transport?.realtimeCallId;
  }

  listen(listener: ConnectionTransportListener): void {
    this.#listener = listener;
  }

  async connect(secret: string): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#reject = reject;
        const late = new VoiceError(
          'connect-timeout',
          `Waited ${connectLimitMs / 1000} s for the host’s transport.`,
        );
        timer = setTimeout(() => reject(late), connectLimitMs);
        this.#transport = this.#open(this.#options, {
          frame: text => this.#frame(text),
          trouble: active => this.#listener?.trouble(active),
          closed: () => this.close(),
        });
        // If it never settles, `close()` must still end the wait.
        this.#transport.connect({ apiKey: secret }).then(() => resolve(this.#opened()), reject);
      });
    } catch (error) {
      throw toVoiceError(error, 'realtime-unreachable');
    } finally {
      clearTimeout(timer);
    }
  }

  post(event: ClientEvent): void {
    if (!this.#transport) throw new Error('The transport is not open.');
    this.#transport.post(event);
  }

  useMicrophone(microphone: Microphone): void {
    this.#transport?.useMicrophone?.(microphone);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#reject?.(closedEarly());
    void this.#release();
    this.#listener?.closed();
  }

  #opened(): void {
    if (this.#closed) return;
    const early = this.#early ?? [];
    this.#early = undefined;
    this.#listener?.opened();
    for (const text of early) this.#frame(text);
  }

  /**
   * Holds back early events: in some stacks the first event comes before the channel counts as open, and we have to
   * answer it.
   */
  #frame(text: string): void {
    if (this.#early) this.#early.push(text);
    else this.#listener?.frame(text);
  }

  async #release(): Promise<void> {
    try {
      await this.#transport?.close();
    } catch {
      // Ignored: the call is over in any case.
    }
  }
}
