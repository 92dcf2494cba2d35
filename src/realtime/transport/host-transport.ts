import { toVoiceError, VoiceError } from '../../core/errors/errors.js';
import type { Microphone, OpenTransport, Transport, TransportOptions } from '../../core/ports/transport.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import type { ConnectionTransport, ConnectionTransportListener } from './webrtc-transport.js';

/**
 * Wraps a host's transport with the guarantees of the SDK's: `connect()` resolves once the service has accepted our
 * settings, and rejects as soon as it is closed. Errors while it closes never delay the end of a call.
 */
export class HostTransport implements ConnectionTransport {
  readonly #open: OpenTransport;
  readonly #options: TransportOptions;
  readonly #listener: ConnectionTransportListener;
  #transport: Transport | undefined;
  #status: 'connecting' | 'connected' | 'disconnected' = 'connecting';
  /** Events that arrived before events could be posted; undefined after that. */
  #early: string[] | undefined = [];
  #settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;

  constructor(open: OpenTransport, options: TransportOptions, listener: ConnectionTransportListener) {
    this.#open = open;
    this.#options = options;
    this.#listener = listener;
  }

  get status(): string {
    return this.#status;
  }

  get realtimeCallId(): string | undefined {
    return this.#transport?.realtimeCallId;
  }

  async connect(secret: { readonly apiKey: string }): Promise<void> {
    const ready = new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Handled here, because nothing awaits it if the constructor fails.
    ready.catch(() => {});
    try {
      this.#transport = this.#open(this.#options, {
        frame: text => this.#frame(text),
        trouble: active => this.#listener.trouble(active),
        closed: () => this.close(),
      });
      // Not awaited: if it never settles, `close()` must still end the wait.
      this.#transport.connect(secret).then(() => this.#opened(), this.#settle?.reject);
      await ready;
    } catch (error) {
      throw toVoiceError(error, 'realtime-unreachable');
    }
  }

  post(event: RealtimeEvent): void {
    if (!this.#transport) throw new Error('The transport is not open.');
    this.#transport.post(event);
  }

  useMicrophone(microphone: Microphone): void {
    this.#transport?.useMicrophone?.(microphone);
  }

  close(): void {
    if (this.#status === 'disconnected') return;
    this.#status = 'disconnected';
    this.#settle?.reject(new VoiceError('connection-lost', 'It was closed while it connected.'));
    void this.#release();
    this.#listener.closed();
  }

  #opened(): void {
    if (this.#status !== 'connecting') return;
    const early = this.#early ?? [];
    this.#early = undefined;
    this.#listener.opened();
    for (const text of early) this.#frame(text);
  }

  /**
   * Holds back early events: in some stacks the first event comes before the channel counts as open, and we have to
   * answer it.
   */
  #frame(text: string): void {
    if (this.#early) return void this.#early.push(text);
    this.#listener.frame(text);
    if (this.#status === 'connecting' && isAcknowledgement(text)) {
      this.#status = 'connected';
      this.#settle?.resolve();
    }
  }

  async #release(): Promise<void> {
    try {
      await this.#transport?.close();
    } catch {
      // Ignored: the call is over in any case.
    }
  }
}

/** Parses the text, because `session.updated` may also be part of what was said. */
function isAcknowledgement(text: string): boolean {
  try {
    return Object(JSON.parse(text)).type === 'session.updated';
  } catch {
    return false;
  }
}
