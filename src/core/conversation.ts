import type { Backend } from './backend.js';
import type { Call } from './call.js';
import type { Connection, ConnectionListener, ConnectRequest } from './connection.js';
import type { VoiceError, Warn } from './errors.js';
import { NavaiTranscriptEvent } from './events.js';
import type { PageFunction } from './functions.js';
import type { SessionPorts, SessionSetup, StartOptions } from './session.js';
import type { ActivityFacts } from './status.js';
import { type ItemUpdate, Transcript } from './transcript.js';

/** What the start of a call has gathered; nothing of it is checked yet. */
export interface ConversationRequest {
  readonly call: Call;
  readonly setup: SessionSetup;
  /** What is asked of the backend's mint, by the first connection and by later ones. */
  readonly options: StartOptions;
  readonly backend: Backend;
  readonly ports: SessionPorts;
  readonly target: EventTarget;
  readonly secret: unknown;
  readonly functionList: unknown;
  readonly routeList: unknown;
  readonly pageFunctions: readonly PageFunction[];
  readonly host: ConversationHost;
}

/** What a conversation tells its session, which owns the status. Nothing is told after the call was released. */
export interface ConversationHost {
  /** What the two sides do has changed; read it from `facts`. */
  readonly learned: () => void;
  /** Something else that a snapshot shows has changed. */
  readonly changed: () => void;
  readonly warn: Warn;
  /** It can't go on. */
  readonly failed: (error: VoiceError) => void;
}

/** Opens a connection. Rejects with a `VoiceError`; whatever was opened until then is closed. */
export type Connect = (request: ConnectRequest) => Promise<Connection>;

/**
 * What is said and done in one call, over all its connections. A page loads this with the call, so the session,
 * which it loads at once, knows no more of it than it must.
 */
export class Conversation {
  readonly #request: ConversationRequest;
  readonly #connect: Connect;
  readonly #transcript = new Transcript();
  #facts: Omit<ActivityFacts, 'status'> = { agentSpeaking: false, responding: false, working: false };
  #connection: Connection | undefined;

  constructor(request: ConversationRequest, connect: Connect) {
    this.#request = request;
    this.#connect = connect;
  }

  get transcript(): Transcript {
    return this.#transcript;
  }

  get facts(): Omit<ActivityFacts, 'status'> {
    return this.#facts;
  }

  /** Resolves once the first connection is open; rejects with a `VoiceError`. */
  async open(): Promise<void> {
    const connection = await this.#connect(this.#connectRequest());
    // It came too late: `stop()` was called meanwhile.
    if (this.#request.call.signal.aborted) connection.close();
    else this.#connection = connection;
  }

  /** Sends typed text; it interrupts the agent. False where it can't be sent. */
  send(text: string): boolean {
    return this.#connection?.send(text) ?? false;
  }

  interrupt(): void {
    this.#connection?.interrupt();
  }

  /** Closes everything that it opened; what was said stays readable. Closing twice is fine. */
  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }

  #connectRequest(): ConnectRequest {
    const { call, setup, backend, ports, target, secret, host } = this.#request;
    const { functionList, routeList, pageFunctions } = this.#request;
    const { routes, callUrl, transcriptionModel, element } = setup;
    return {
      ...{ secret, functionList, routeList, pageFunctions, routes, callUrl, transcriptionModel },
      microphone: call.microphone as MediaStream,
      listener: this.#listener(),
      scope: { call, backend, ports, target, element, warn: host.warn },
    };
  }

  #listener(): ConnectionListener {
    const { call, host } = this.#request;
    const during =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (!call.signal.aborted) act(...args);
      };
    return {
      item: during(update => this.#update(update)),
      responding: during(responding => this.#learn({ responding })),
      working: during(working => this.#learn({ working })),
      agentSpeaking: during(agentSpeaking => this.#learn({ agentSpeaking })),
      warn: host.warn,
      closed: during(host.failed),
    };
  }

  #update(update: ItemUpdate): void {
    const entry = this.#transcript.apply(update);
    if (!entry) return;
    this.#request.host.changed();
    this.#request.target.dispatchEvent(new NavaiTranscriptEvent(entry));
  }

  #learn(facts: Partial<ActivityFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
    this.#request.host.learned();
  }
}
