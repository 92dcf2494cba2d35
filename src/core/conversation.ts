import './errors/add-start-texts.js';
import './errors/add-call-warnings.js';
import { CallAudio } from './audio/call-audio.js';
import { keepScreenOn } from './audio/wake-lock.js';
import type { CallContext } from './call-context.js';
import { type Minted, mint, withFreshSecret } from './client-secret.js';
import { ContextUpdates } from './context-updates.js';
import type { ConversationRequest } from './conversation-request.js';
import type { VoiceError } from './errors/errors.js';
import { NavaiServerEvent, NavaiTranscriptEvent } from './events/call-events.js';
import type { Rating } from './events/feedback-event.js';
import { historyReplay } from './history-replay.js';
import { CallLimits } from './limits/call-limits.js';
import type { ShownOfCall } from './model/session-state.js';
import type { Facts } from './model/status.js';
import { finished, type ItemUpdate, Transcript } from './model/transcript.js';
import { allTokens, type UsageSource, type UsageTotals } from './model/usage.js';
import { lateAnswerNote, type WaitingItem } from './model/waiting-item.js';
import { Outbox } from './outbox.js';
import type {
  Connection,
  ConnectionListener,
  ConnectRequest,
  HistoryReplay,
  Meter,
  PageTools,
} from './ports/connection.js';
import { type Attempt, Reconnector } from './reconnector.js';
import { CallRecorder } from './record/call-recorder.js';
import { giveFeedback } from './record/feedback.js';
import type { LeavingConversation } from './resume/save-on-pagehide.js';
import type { SavedCall } from './resume/saved-call.js';
import { ActiveTeam } from './tools/active-team.js';
import { Approvals } from './tools/approvals.js';
import { FunctionList } from './tools/function-list.js';
import { Guardrails } from './tools/guardrails.js';
import { RouteList } from './tools/route-list.js';
import { RunningTools } from './tools/running-tools.js';
import { ServiceToolRunner } from './tools/service-tool-runner.js';
import { ToolRunner } from './tools/tool-runner.js';
import { nonNegative } from './util/non-negative.js';

/** Opens a connection. Rejects with a `VoiceError` after closing everything that it opened. */
export type Connect = (request: ConnectRequest) => Promise<Connection>;

/** Sessions of the Realtime API end after 60 minutes. This leaves 5 minutes to find a pause. */
const renewAfterSeconds = 55 * 60;

const quiet: Facts = { agentSpeaking: false, responding: false, working: false, userSpeaking: false };

/** Long enough to read a question and to decide. */
const approvalSeconds = 60;

/**
 * What is said and done in one call, over all its connections. The page loads this code with the call, so the session,
 * which loads with the page, must depend on it as little as possible.
 */
export class Conversation implements LeavingConversation {
  readonly #request: ConversationRequest;
  readonly #connect: Connect;
  readonly #outbox: Outbox;
  readonly #reconnector: Reconnector;
  readonly #recorder: CallRecorder;
  readonly #limits: CallLimits;
  readonly #agents: ActiveTeam;
  readonly #guardrails: Guardrails;
  readonly #running: RunningTools;
  readonly #runner: ToolRunner;
  readonly #serviceTools: ServiceToolRunner;
  readonly #approvals: Approvals;
  readonly #functions: FunctionList;
  readonly #routes: RouteList;
  /** Reads the routes of the page's links. */
  readonly #linked: Promise<void> | undefined;
  readonly transcript: Transcript;
  readonly audio: CallAudio;
  /** The page's notes, images, settings and raw events. */
  readonly updates: ContextUpdates;
  #connected = false;
  #facts = quiet;
  /** What the two sides were doing when the last connection was lost. */
  #cutOff: Facts;
  /** The newest connection's id. */
  #realtimeCallId: string | undefined;
  /** Why the call ends, for the backend's record. */
  #reason = 'stopped';

  constructor(request: ConversationRequest, connect: Connect, pageTools?: PageTools, meter?: Meter) {
    const { call, options, resumes, warn } = request;
    const changed = () => {
      if (!call.signal.aborted) request.changed();
    };
    const context: CallContext = { ...request, changed, connection: () => this.#reconnector.connection };
    this.#request = request;
    this.#connect = connect;
    this.transcript = resumes?.transcript ?? new Transcript();
    this.#outbox = resumes?.outbox ?? new Outbox();
    this.#cutOff = resumes?.facts ?? quiet;
    this.#recorder = new CallRecorder(request);
    this.#limits = new CallLimits(request, {
      busy: () => !this.#calm,
      reached: error => this.#failed(error),
    });
    this.#agents = new ActiveTeam(request);
    this.#guardrails = new Guardrails(context);
    this.updates = new ContextUpdates(context, this.#outbox, resumes?.saved.notes);
    const audioChanged = () => {
      this.#limits.touch();
      this.#tellFacts();
      request.changed();
    };
    this.audio = new CallAudio({ ...context, changed: audioChanged }, () => this.updates.settings, meter);
    const toolsChanged = () => {
      if (!call.signal.aborted) this.#tellFacts();
      changed();
    };
    this.#running = new RunningTools({
      changed: toolsChanged,
      recorded: record => this.#recorder.tool(record),
      transcript: this.transcript,
      before: resumes?.toolRuns,
    });
    const approvalLimit = nonNegative('approval-timeout', options.approvalTimeout, approvalSeconds, warn);
    this.#approvals = new Approvals(context, approvalLimit * 1000);
    const parts = { running: this.#running, approvals: this.#approvals, guardrails: this.#guardrails };
    this.#runner = new ToolRunner(context, parts);
    this.#serviceTools = new ServiceToolRunner(context, parts);
    this.#functions = new FunctionList(request.pageFunctions, warn, functions =>
      this.#reconnector.connection?.useFunctions(functions),
    );
    this.#routes = new RouteList(options.routes, routes => this.#reconnector.connection?.useRoutes(routes));
    this.#reconnector = this.#makeReconnector();
    const links = { selector: options.routesFrom, found: this.#routes.link, warn, signal: call.signal };
    this.#linked = pageTools?.watchRoutes(links);
    if (options.pageTools !== false) pageTools?.watch(this.#functions.declare, warn, call.signal);
  }

  #makeReconnector(): Reconnector {
    const { call, options, moved, warn } = this.#request;
    return new Reconnector({
      signal: call.signal,
      maxReconnects: nonNegative('max-reconnects', options.maxReconnects, 3, warn),
      renewAfterMs: (options.renewAfter ?? renewAfterSeconds) * 1000,
      connect: (attempt, first) => this.#open(attempt, first),
      moved,
      atPause: () => this.#calm,
      broken: () => this.#broken(),
      restored: () => this.#restored(),
      failed: error => this.#failed(error),
    });
  }

  /** A tool counts as working while its connection is lost, and while it waits for approval. */
  get facts(): Facts {
    const userSpeaking = this.#facts.userSpeaking || this.audio.busy;
    return { ...this.#facts, working: this.#running.busy, userSpeaking };
  }

  /** Clears what is shown; the agent still remembers it. */
  clear(): void {
    this.transcript.clear();
    this.#running.clear();
  }

  /** After the call, nothing is shown as in progress. */
  get shown(): ShownOfCall {
    const over = this.#request.call.signal.aborted;
    return {
      usage: this.usage,
      realtimeCallId: this.#realtimeCallId,
      tools: over ? [] : this.#running.names,
      approvals: over ? [] : this.#approvals.pending,
      limit: over ? null : this.#limits.first,
      toolRuns: this.#running.shown,
      talking: !over && this.audio.talking,
    };
  }

  approve(toolCallId: string, allowed: boolean): boolean {
    return this.#approvals.approve(toolCallId, allowed);
  }

  /** The call's token usage so far. */
  get usage(): UsageTotals {
    return this.#recorder.usage;
  }

  /** Resolves once the first connection is open; rejects with a `VoiceError`. */
  async open(): Promise<void> {
    const { call, resumes } = this.#request;
    await Promise.all([this.#agents.load(resumes?.saved.agent), this.#linked]);
    await this.#reconnector.open();
    // `stop()` may have been called meanwhile: nothing was said that needs a record.
    if (call.signal.aborted) return;
    if (this.#request.options.mode !== 'text') keepScreenOn(call.signal);
    this.#recorder.open();
    this.#limits.start(resumes?.saved.usedSeconds);
    this.#connected = true;
    this.#restored();
  }

  /** Whether there is something to resume: the call was connected, on this page or an earlier one. */
  get begun(): boolean {
    return this.#connected || this.#request.resumes !== undefined;
  }

  get saved(): LeavingConversation['saved'] {
    const before = this.#request.resumes?.saved.usedSeconds ?? 0;
    return {
      agent: this.#agents.handedTo,
      notes: this.updates.notes,
      entries: this.transcript.entries.map(finished),
      toolRuns: this.#running.settled,
      facts: this.#reconnector.connection ? this.#factsOfConnection : this.#cutOff,
      toolCalls: this.#past?.toolCalls ?? this.#running.unheard,
      waiting: this.#outbox.items,
      usedSeconds: Math.max(this.#limits.usedSeconds, before),
      usage: this.usage,
    };
  }

  /** Sends typed text, which interrupts the agent. Without a connection, the text waits for one. */
  sendText(text: string): boolean {
    this.#limits.touch();
    if (!this.#guardrails.allows(text)) return false;
    const { connection } = this.#reconnector;
    return connection ? connection.sendText(text) : this.#outbox.add({ kind: 'text', text });
  }

  /** Restarts the idle limit, because the visitor is still there. */
  touch(): void {
    this.#limits.touch();
  }

  interrupt(): void {
    this.#reconnector.connection?.interrupt();
  }

  /** Reports the visitor's rating of the call, even after its end. Resolves to whether the backend has accepted it. */
  async feedback(rating: Rating, comment: string): Promise<boolean> {
    return this.begun && giveFeedback(this.#request, rating, comment);
  }

  /** Closes everything that it opened; the transcript stays readable. Idempotent. */
  close(): void {
    this.#limits.stop();
    this.audio.close();
    this.#reconnector.close();
    this.#running.end();
    this.#recorder.close(this.#reason);
  }

  /** The page is being left; without `finalize`, the next page may resume the call. Call it before `close()`. */
  leave(finalize: boolean): void {
    this.#recorder.leave(finalize);
  }

  async #open(attempt: Attempt, first: boolean): Promise<Connection> {
    const { minted, begun, call, resumes } = this.#request;
    const replay = () => (first && !resumes ? undefined : this.#replay());
    // It has used its secret, unless it was closed while the visitor was asked for the microphone.
    if (first && begun && !begun.closed)
      return this.#upToDate({
        ...this.#connectRequest(attempt, minted.secret),
        replay: replay(),
        begun,
      });
    const [secret] = first ? [minted] : await Promise.all([this.#mint(), this.audio.check()]);
    return withFreshSecret(secret, this.#mint, async value => {
      call.signal.throwIfAborted();
      return this.#upToDate({ ...this.#connectRequest(attempt, value), replay: replay() });
    });
  }

  readonly #mint = (): Promise<Minted> => {
    const { backend, startOptions, call } = this.#request;
    return mint(backend, startOptions, call.signal);
  };

  /** Connects, then applies changes that the page's functions and routes had meanwhile. */
  async #upToDate(request: ConnectRequest): Promise<Connection> {
    const connection = await this.#connect(request);
    this.#realtimeCallId = connection.realtimeCallId;
    const { all } = this.#functions;
    if (all !== request.pageFunctions) connection.useFunctions(all);
    if (this.#routes.all !== request.routes) connection.useRoutes(this.#routes.all);
    return connection;
  }

  #connectRequest(attempt: Attempt, secret: unknown): ConnectRequest {
    const { call, options, backend, ports, functionList, routeList } = this.#request;
    const { callUrl, transcriptionModel, mode, iceServers, iceTransportPolicy } = options;
    return {
      ...{ secret, functionList, routeList, callUrl, transcriptionModel, backend },
      network: { iceServers, iceTransportPolicy },
      routes: this.#routes.all,
      pageFunctions: this.#functions.all,
      signal: call.signal,
      transport: ports.transport,
      microphone: call.microphone,
      settings: this.audio.session,
      output: this.audio.output,
      bridge: offered => this.#runner.bridge(offered),
      team: this.#agents.team,
      agent: this.#agents.agent,
      silent: mode === 'text' || undefined,
      listener: this.#listener(attempt),
    };
  }

  #listener(attempt: Attempt): ConnectionListener {
    const { call, target, warn } = this.#request;
    const during =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (attempt.active && !call.signal.aborted) act(...args);
      };
    return {
      item: during(update => this.#update(update)),
      responding: during(responding => this.#learn({ responding })),
      agentSpeaking: during(agentSpeaking => this.#learn({ agentSpeaking })),
      warn,
      agentChanged: during(agent => this.#agents.handOver(agent)),
      trouble: during(active => this.#reconnector.stutters(attempt, active)),
      closed: during(error => this.#reconnector.lost(attempt, error)),
      userSpeaking: during(userSpeaking => this.#learn({ userSpeaking })),
      usage: during((source, given) => this.#count(source, given)),
      serverEvent: event => void target.dispatchEvent(new NavaiServerEvent(event)),
      // A tool outlives the connection that asked for it.
      undelivered: answer => this.#deliver({ kind: 'answer', ...answer }),
      toolCalled: toolCall => this.#running.called(toolCall),
      toolAnswered: (toolCallId, outcome) => {
        this.#running.answered(toolCallId, outcome);
        if (attempt.active) this.#learn({});
      },
      serviceTools: this.#serviceTools,
    };
  }

  get #factsOfConnection(): Facts {
    return { ...this.#facts, working: this.#running.busy };
  }

  /** The connection is lost: marks the agent's unfinished words as interrupted, because the rest will not arrive. */
  #broken(): void {
    this.#cutOff = this.#factsOfConnection;
    this.audio.broken();
    this.#learn(quiet);
    this.#recorder.broken();
    const cut = this.transcript.entries.findLast(({ role }) => role === 'agent');
    if (cut && !cut.final) this.#update({ id: cut.id, final: true, interrupted: true });
  }

  #restored(): void {
    this.#cutOff = quiet;
    for (const item of this.#outbox.takeAll()) this.#deliver(item);
    this.#learn({});
  }

  #deliver(item: WaitingItem): void {
    const { connection } = this.#reconnector;
    if (this.#request.call.signal.aborted) return;
    if (!connection) this.#outbox.add(item);
    else if (item.kind === 'answer') connection.inform(lateAnswerNote(item), !item.silent);
    else if (item.kind === 'note') this.updates.inform(item.text, item.answer);
    else connection.sendText(item.text);
  }

  #replay(): HistoryReplay {
    return historyReplay({
      entries: this.transcript.entries,
      notes: this.updates.notes,
      cutOff: this.#cutOff,
      answerFollows: this.#outbox.asks,
      past: this.#past,
      ports: this.#request.ports,
    });
  }

  /** The previous page's saved call, until a connection of this page has received it. */
  get #past(): SavedCall | undefined {
    return this.#connected ? undefined : this.#request.resumes?.saved;
  }

  #update(update: ItemUpdate): void {
    const entry = this.transcript.apply(update);
    if (entry) {
      this.#running.placed(entry.id);
      this.#request.changed();
      this.#request.target.dispatchEvent(new NavaiTranscriptEvent(entry));
      this.#guardrails.watch(entry);
    }
    this.#recorder.item(update);
  }

  #count(source: UsageSource, given: unknown): void {
    this.#recorder.count(source, given);
    this.#limits.spent(allTokens(this.usage));
  }

  /** Connected, with neither side speaking and nothing running. */
  get #calm(): boolean {
    return this.#reconnector.connection !== undefined && !Object.values(this.facts).includes(true);
  }

  #failed(error: VoiceError): void {
    this.#reason = error.code === 'limit-reached' ? 'limit' : error.code;
    this.#request.failed(error);
  }

  #learn(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
    if (!this.#facts.responding && !this.#running.busy) this.#running.heard();
    this.#tellFacts();
  }

  #tellFacts(): void {
    this.#request.learned();
    this.#recorder.learn({ ...this.facts, calm: this.#calm });
    this.#limits.check();
  }
}
