import { Approvals, type PendingApproval } from './approvals.js';
import type { Backend } from './backend.js';
import type { Call } from './call.js';
import type {
  Connection,
  ConnectionListener,
  ConnectRequest,
  LateAnswer,
  PageTools,
  Seed,
} from './connection.js';
import { DeclaredFunctions } from './declared-functions.js';
import type { VoiceError, Warn } from './errors.js';
import { NavaiTranscriptEvent } from './events.js';
import type { PageFunction } from './functions.js';
import { Lifeline, type Watch } from './lifeline.js';
import { MicrophoneWatch } from './microphone-watch.js';
import { RunningTools } from './running-tools.js';
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
  readonly moved: (status: 'connected' | 'reconnecting') => void;
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

/** Sessions of the Realtime API end after 60 minutes; there is a pause in five. */
const renewAfterSeconds = 55 * 60;

const resumedNote =
  'The connection was lost for a moment and is back. What was said so far is above. Go on where it stopped: do not greet the user, and do not mention the interruption.';

/** As long as people take to read a question and to find its answer. */
const approvalSeconds = 60;

type Facts = Omit<ActivityFacts, 'status'>;

const quiet: Facts = { agentSpeaking: false, responding: false, working: false };

/**
 * What is said and done in one call, over all its connections. A page loads this with the call, so the session,
 * which it loads at once, knows no more of it than it must.
 */
export class Conversation {
  readonly #request: ConversationRequest;
  readonly #connect: Connect;
  readonly #transcript = new Transcript();
  readonly #lifeline: Lifeline;
  readonly #microphone: MicrophoneWatch;
  readonly #running: RunningTools;
  readonly #approvals: Approvals;
  readonly #functions: DeclaredFunctions;
  /** Typed while there was no connection. */
  #unsent: string[] = [];
  #late: LateAnswer[] = [];
  #facts = quiet;
  /** What was going on when the last connection broke. */
  #cutOff = quiet;

  constructor(request: ConversationRequest, connect: Connect, pageTools?: PageTools) {
    const { call, setup, host, target } = request;
    this.#request = request;
    this.#connect = connect;
    this.#microphone = new MicrophoneWatch({
      call,
      open: request.ports.openMicrophone,
      changed: microphone => this.#lifeline.connection?.useMicrophone(microphone),
      warn: host.warn,
    });
    const shown = () => {
      if (!call.signal.aborted) host.changed();
    };
    this.#running = new RunningTools(() => {
      if (!call.signal.aborted) host.learned();
      shown();
    });
    this.#approvals = new Approvals({
      ...{ target, signal: call.signal, warn: host.warn, changed: shown },
      limitMs: (setup.approvalTimeout ?? approvalSeconds) * 1000,
    });
    this.#functions = new DeclaredFunctions(request.pageFunctions, host.warn, functions =>
      this.#lifeline.connection?.useFunctions(functions),
    );
    this.#lifeline = new Lifeline({
      signal: call.signal,
      maxReconnects: setup.maxReconnects ?? 3,
      renewAfterMs: (setup.renewAfter ?? renewAfterSeconds) * 1000,
      connect: (watch, first) => this.#open(watch, first),
      moved: host.moved,
      atPause: () => !Object.values(this.facts).includes(true),
      broken: () => this.#broken(),
      restored: () => this.#restored(),
      failed: host.failed,
    });
    if (setup.pageTools !== false) pageTools?.watch(this.#functions.declare, host.warn, call.signal);
  }

  get transcript(): Transcript {
    return this.#transcript;
  }

  /** A tool works on while its connection is lost, and while it waits to be allowed. */
  get facts(): Facts {
    return { ...this.#facts, working: this.#facts.working || this.#running.busy };
  }

  /** The names of the functions that run right now. */
  get tools(): readonly string[] {
    return this.#request.call.signal.aborted ? [] : this.#running.names;
  }

  get approvals(): readonly PendingApproval[] {
    return this.#request.call.signal.aborted ? [] : this.#approvals.pending;
  }

  approve(callId: string, allowed: boolean): boolean {
    return this.#approvals.approve(callId, allowed);
  }

  /** Resolves once the first connection is open; rejects with a `VoiceError`. */
  open(): Promise<void> {
    return this.#lifeline.open();
  }

  /** Sends typed text; it interrupts the agent. While it reconnects, the text waits; false where it can't be sent. */
  send(text: string): boolean {
    const { connection } = this.#lifeline;
    if (connection) return connection.send(text);
    return this.#unsent.push(text) > 0;
  }

  interrupt(): void {
    this.#lifeline.connection?.interrupt();
  }

  /** Closes everything that it opened; what was said stays readable. Closing twice is fine. */
  close(): void {
    this.#lifeline.close();
  }

  async #open(watch: Watch, first: boolean): Promise<Connection> {
    const { secret, call } = this.#request;
    if (first) return this.#upToDate(this.#connectRequest(watch, secret));
    const [fresh] = await Promise.all([this.#mint(), this.#microphone.check()]);
    call.signal.throwIfAborted();
    return this.#upToDate({ ...this.#connectRequest(watch, fresh), seed: this.#seed() });
  }

  /** The page may change while it connects. */
  async #upToDate(request: ConnectRequest): Promise<Connection> {
    const connection = await this.#connect(request);
    const { all } = this.#functions;
    if (all !== request.pageFunctions) connection.useFunctions(all);
    return connection;
  }

  #mint(): Promise<unknown> {
    const { backend, options, call } = this.#request;
    return backend.mint(options, call.signal);
  }

  #connectRequest(watch: Watch, secret: unknown): ConnectRequest {
    const { call, setup, backend, ports, target, host } = this.#request;
    const { functionList, routeList } = this.#request;
    const pageFunctions = this.#functions.all;
    const { routes, callUrl, transcriptionModel, element } = setup;
    return {
      ...{ secret, functionList, routeList, pageFunctions, routes, callUrl, transcriptionModel },
      microphone: call.microphone as MediaStream,
      listener: this.#listener(watch),
      scope: {
        ...{ call, backend, ports, target, element, warn: host.warn },
        ...{ running: this.#running, approvals: this.#approvals },
      },
    };
  }

  #listener(watch: Watch): ConnectionListener {
    const { call, host } = this.#request;
    const during =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (watch.active && !call.signal.aborted) act(...args);
      };
    return {
      item: during(update => this.#update(update)),
      responding: during(responding => this.#learn({ responding })),
      working: during(working => this.#learn({ working })),
      agentSpeaking: during(agentSpeaking => this.#learn({ agentSpeaking })),
      warn: host.warn,
      trouble: during(active => this.#lifeline.stutters(watch, active)),
      undelivered: answer => this.#undelivered(answer),
      closed: during(error => this.#lifeline.lost(watch, error)),
    };
  }

  /** What the agent was saying ends here: nobody will send the rest of it. */
  #broken(): void {
    this.#cutOff = this.#facts;
    this.#learn(quiet);
    const cut = this.#transcript.entries.findLast(({ role }) => role === 'agent');
    if (cut && !cut.final) this.#update({ id: cut.id, final: true, interrupted: true });
  }

  #restored(): void {
    this.#cutOff = quiet;
    for (const answer of this.#late.splice(0)) this.#undelivered(answer);
    for (const text of this.#unsent.splice(0)) this.send(text);
  }

  /** A tool's answer belongs to the connection that asked; to another one it is told in words. */
  #undelivered({ name, output, silent }: LateAnswer): void {
    const { call } = this.#request;
    const { connection } = this.#lifeline;
    if (call.signal.aborted) return;
    if (!connection) this.#late.push({ name, output, silent });
    else
      connection.inform(
        `The tool “${name}”, called before the interruption, has answered: ${output}`,
        !silent,
      );
  }

  #seed(): Seed {
    const { entries } = this.#transcript;
    const { agentSpeaking, responding } = this.#cutOff;
    // What the user typed meanwhile, and what a tool answers late, ask for an answer by themselves.
    const owed = agentSpeaking || responding || (entries.at(-1)?.role === 'user' && !this.#cutOff.working);
    const answer = owed && this.#unsent.length === 0 && this.#late.length === 0;
    return { entries, note: resumedNote, answer };
  }

  #update(update: ItemUpdate): void {
    const entry = this.#transcript.apply(update);
    if (!entry) return;
    this.#request.host.changed();
    this.#request.target.dispatchEvent(new NavaiTranscriptEvent(entry));
  }

  #learn(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
    this.#request.host.learned();
  }
}
