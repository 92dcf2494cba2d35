import type { ConversationRequest } from './conversation-request.js';
import type { Facts } from './model/status.js';
import { quiet } from './model/status.js';
import './errors/add-call-warnings.js';
import { CallAudio } from './audio/call-audio.js';
import { ContextUpdates } from './context-updates.js';
import type { VoiceError } from './errors/errors.js';
import { NavaiAgentEvent } from './events/call-events.js';
import type { Rating } from './events/feedback-event.js';
import { NavaiTranscriptEvent } from './events/index.js';
import { NavaiLimitEvent } from './events/record-events.js';
import { LimitWarnings } from './limits/limit-warnings.js';
import { Limits } from './limits/limits.js';
import { pageNote } from './model/page-note.js';
import type { ShownOfCall, ShownToolRun } from './model/session-state.js';
import type { Team, TeamMember } from './model/team.js';
import type { LateAnswer } from './model/tool.js';
import { type ItemUpdate, Transcript, type TranscriptEntry } from './model/transcript.js';
import { allTokens, type UsageSource, type UsageTotals } from './model/usage.js';
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
import type { SavedCall } from './resume/saved-call.js';
import { Approvals } from './tools/approvals.js';
import { FunctionList } from './tools/function-list.js';
import { Guardrails } from './tools/guardrails.js';
import { loadTeam, soloTeam } from './tools/load-agents.js';
import { Tasks } from './tools/pending-tool-calls.js';
import { RunningTools } from './tools/running-tools.js';
import { untilAborted } from './util/deadline.js';
import { nonNegative } from './util/non-negative.js';

/** Opens a connection. Rejects with a `VoiceError`; whatever was opened until then is closed. */
export type Connect = (request: ConnectRequest) => Promise<Connection>;

/** Sessions of the Realtime API end after 60 minutes; there is a pause in five. */
const renewAfterSeconds = 55 * 60;

const resumedNote =
  'The connection was lost for a moment and is back. What was said so far is above. Go on where it stopped: do not greet the user, and do not mention the interruption.';

/** As long as people take to read a question and to find its answer. */
const approvalSeconds = 60;

/**
 * What is said and done in one call, over all its connections. A page loads this with the call, so the session,
 * which it loads at once, knows no more of it than it must.
 */
export class Conversation {
  readonly #request: ConversationRequest;
  readonly #connect: Connect;
  readonly #transcript: Transcript;
  readonly #reconnector: Reconnector;
  readonly audio: CallAudio;
  readonly #recorder: CallRecorder;
  readonly #limits: Limits;
  readonly #near = new LimitWarnings();
  /** What the page does besides talking. */
  readonly control: ContextUpdates;
  readonly #guardrails: Guardrails;
  #team: Team = soloTeam;
  /** The one of the team who speaks; undefined for the primary one. */
  #speaker: TeamMember | undefined;
  readonly #running: RunningTools;
  readonly #approvals: Approvals;
  readonly #functions: FunctionList;
  /** Typed while there was no connection. */
  readonly #unsent: string[];
  readonly #late: LateAnswer[];
  readonly #tasks = new Tasks();
  #begun = false;
  #facts = quiet;
  /** What was going on when the last connection broke. */
  #cutOff: Facts;
  /** The newest connection's. */
  #realtimeCallId: string | undefined;
  /** Why the call ends, in the backend's log. */
  #reason = 'stopped';

  constructor(request: ConversationRequest, connect: Connect, pageTools?: PageTools, meter?: Meter) {
    const { call, setup, host, target, resumes } = request;
    this.#request = request;
    this.#connect = connect;
    this.#transcript = resumes?.transcript ?? new Transcript();
    this.#unsent = resumes?.unsent ?? [];
    this.#late = resumes?.late ?? [];
    this.#cutOff = resumes?.facts ?? quiet;
    this.#recorder = new CallRecorder(request);
    this.#limits = new Limits(setup, {
      busy: () => !this.#calm,
      near: (kind, left) => {
        this.#near.add(kind, left);
        host.changed();
        target.dispatchEvent(new NavaiLimitEvent(kind, left));
      },
      averted: kind => {
        this.#near.remove(kind);
        host.changed();
      },
      reached: error => this.#failed(error),
      warn: host.warn,
    });
    this.#guardrails = new Guardrails({
      rules: setup.guardrails,
      target: request.target,
      connection: () => this.#reconnector.connection,
      warn: host.warn,
    });
    this.control = new ContextUpdates({
      settings: setup.settings,
      notes: resumes?.kept.notes,
      connection: () => this.#reconnector.connection,
      warn: host.warn,
    });
    this.audio = new CallAudio({
      ...{ call, meter, settings: setup, warn: host.warn },
      open: request.ports.openMicrophone,
      connection: () => this.#reconnector.connection,
      session: () => this.control.settings,
      changed: () => {
        this.#limits.touch();
        this.#tellFacts();
        host.changed();
      },
    });
    const shown = () => {
      if (!call.signal.aborted) host.changed();
    };
    const toolsChanged = () => {
      if (!call.signal.aborted) this.#tellFacts();
      shown();
    };
    this.#running = new RunningTools(toolsChanged, this.#transcript, resumes?.toolRuns);
    this.#approvals = new Approvals({
      ...{ target, signal: call.signal, warn: host.warn, changed: shown },
      limitMs: nonNegative('approval-timeout', setup.approvalTimeout, approvalSeconds, host.warn) * 1000,
    });
    this.#functions = new FunctionList(request.pageFunctions, host.warn, functions =>
      this.#reconnector.connection?.useFunctions(functions),
    );
    this.#reconnector = new Reconnector({
      signal: call.signal,
      maxReconnects: nonNegative('max-reconnects', setup.maxReconnects, 3, host.warn),
      renewAfterMs: (setup.renewAfter ?? renewAfterSeconds) * 1000,
      connect: (watch, first) => this.#open(watch, first),
      moved: host.moved,
      atPause: () => this.#calm,
      broken: () => this.#broken(),
      restored: () => this.#restored(),
      failed: error => this.#failed(error),
    });
    if (setup.pageTools !== false) pageTools?.watch(this.#functions.declare, host.warn, call.signal);
  }

  get transcript(): Transcript {
    return this.#transcript;
  }

  /** A tool works on while its connection is lost, and while it waits to be allowed. */
  get facts(): Facts {
    const { working, userSpeaking } = this.#facts;
    return {
      ...this.#facts,
      working: working || this.#running.busy,
      userSpeaking: userSpeaking || this.audio.busy,
    };
  }

  /** Empties what is shown of it; the agent still knows. */
  clear(): void {
    this.#transcript.clear();
    this.#running.clear();
  }

  /** Once the call is over, nothing is going on any more. */
  get shown(): ShownOfCall {
    const over = this.#request.call.signal.aborted;
    return {
      usage: this.usage,
      realtimeCallId: this.#realtimeCallId,
      tools: over ? [] : this.#running.names,
      approvals: over ? [] : this.#approvals.pending,
      limit: over ? null : this.#near.first,
      toolRuns: this.#running.shown,
      talking: !over && this.audio.talking,
    };
  }

  approve(toolCallId: string, allowed: boolean): boolean {
    return this.#approvals.approve(toolCallId, allowed);
  }

  /** What it has cost so far. */
  get usage(): UsageTotals {
    return this.#recorder.usage;
  }

  /** Seconds that the call has lasted, on all its pages. */
  get usedSeconds(): number {
    return Math.max(this.#limits.usedSeconds, this.#request.resumes?.kept.usedSeconds ?? 0);
  }

  /** Resolves once the first connection is open; rejects with a `VoiceError`. */
  async open(): Promise<void> {
    await this.#gather();
    await this.#reconnector.open();
    // In it, `stop()` may have been called: nothing was said that could be kept.
    if (this.#request.call.signal.aborted) return;
    this.#recorder.open();
    this.#limits.start(this.#request.resumes?.kept.usedSeconds);
    this.#begun = true;
    this.#restored();
  }

  async #gather(): Promise<void> {
    const { call, setup, host, resumes } = this.#request;
    if (!setup.agents) return;
    this.#team = await untilAborted(loadTeam(setup.agents, host.warn), call.signal);
    this.#speaker = this.#team.members.find(({ name }) => name === resumes?.kept.speaker);
  }

  /** Whether there is something to go on with: it was connected, in this page or before. */
  get begun(): boolean {
    return this.#begun || this.#request.resumes !== undefined;
  }

  /** What only it knows of what another page needs to go on. */
  get kept(): Omit<SavedCall, 'key' | 'options' | 'path' | 'muted' | 'open'> {
    return {
      speaker: this.#speaker?.name ?? '',
      notes: this.control.notes,
      entries: this.#transcript.entries.map(finished),
      toolRuns: this.#running.shown.map(settled),
      facts: this.#reconnector.connection ? this.#facts : this.#cutOff,
      tasks: this.#past?.tasks ?? this.#tasks.all,
      late: this.#late,
      unsent: this.#unsent,
      usedSeconds: this.usedSeconds,
      usage: this.usage,
    };
  }

  /** Sends typed text; it interrupts the agent. While it reconnects, the text waits; false where it can't be sent. */
  send(text: string): boolean {
    const { connection } = this.#reconnector;
    this.#limits.touch();
    if (!this.#guardrails.allows(text)) return false;
    if (connection) return connection.send(text);
    return this.#unsent.push(text) > 0;
  }

  /** Somebody is there. */
  touch(): void {
    this.#limits.touch();
  }

  interrupt(): void {
    this.#reconnector.connection?.interrupt();
  }

  /** Tells what the visitor says of it, also after its end; resolves to whether the backend has taken it. */
  async feedback(rating: Rating, comment: string): Promise<boolean> {
    return this.begun && giveFeedback(this.#request, rating, comment);
  }

  /** Closes everything that it opened; what was said stays readable. Closing twice is fine. */
  close(): void {
    this.#limits.stop();
    this.audio.close();
    this.#reconnector.close();
    this.#running.end();
    this.#recorder.close(this.#reason);
  }

  /** The page goes away; without `finalize`, its next page may go on with the session. To be called before `close()`. */
  leave(finalize: boolean): void {
    this.#recorder.leave(finalize);
  }

  async #open(watch: Attempt, first: boolean): Promise<Connection> {
    const { secret, call } = this.#request;
    if (first) {
      const replay = this.#request.resumes && this.#replay();
      return this.#upToDate({ ...this.#connectRequest(watch, secret), replay });
    }
    const [fresh] = await Promise.all([this.#mint(), this.audio.check()]);
    call.signal.throwIfAborted();
    return this.#upToDate({ ...this.#connectRequest(watch, fresh), replay: this.#replay() });
  }

  /** The page may change while it connects. */
  async #upToDate(request: ConnectRequest): Promise<Connection> {
    const connection = await this.#connect(request);
    this.#realtimeCallId = connection.realtimeCallId;
    const { all } = this.#functions;
    if (all !== request.pageFunctions) connection.useFunctions(all);
    return connection;
  }

  #mint(): Promise<unknown> {
    const { backend, options, call } = this.#request;
    return backend.mint(options, call.signal);
  }

  #connectRequest(watch: Attempt, secret: unknown): ConnectRequest {
    const { call, setup, backend, ports, target, host } = this.#request;
    const { functionList, routeList } = this.#request;
    const pageFunctions = this.#functions.all;
    const { routes, callUrl, transcriptionModel, element, mode } = setup;
    return {
      ...{ secret, functionList, routeList, pageFunctions, routes, callUrl, transcriptionModel },
      transport: ports.transport,
      microphone: call.microphone,
      settings: this.audio.session,
      output: this.audio.output,
      guard: bridge => this.#guardrails.guard(bridge),
      team: this.#team,
      speaker: this.#speaker ?? (this.#team.members[0] as TeamMember),
      silent: mode === 'text' || undefined,
      listener: this.#listener(watch),
      scope: {
        ...{ call, backend, ports, target, element, warn: host.warn, tasks: this.#tasks },
        ...{ running: this.#running, approvals: this.#approvals },
      },
    };
  }

  #listener(watch: Attempt): ConnectionListener {
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
      speaker: during(speaker => this.#handedOver(speaker)),
      trouble: during(active => this.#reconnector.stutters(watch, active)),
      undelivered: answer => this.#undelivered(answer),
      closed: during(error => this.#reconnector.lost(watch, error)),
      userSpeaking: during(userSpeaking => this.#learn({ userSpeaking })),
      usage: during((source, given) => this.#count(source, given)),
      // A tool outlives the connection that asked for it.
      tool: run => this.#recorder.tool(run),
    };
  }

  /** What the agent was saying ends here: nobody will send the rest of it. */
  #broken(): void {
    this.#cutOff = this.#facts;
    this.audio.broken();
    this.#learn(quiet);
    this.#recorder.broken();
    const cut = this.#transcript.entries.findLast(({ role }) => role === 'agent');
    if (cut && !cut.final) this.#update({ id: cut.id, final: true, interrupted: true });
  }

  #restored(): void {
    this.#cutOff = quiet;
    for (const answer of this.#late.splice(0)) this.#undelivered(answer);
    this.control.restored();
    for (const text of this.#unsent.splice(0)) this.#reconnector.connection?.send(text);
    this.#learn({});
  }

  /** A tool's answer belongs to the connection that asked; to another one it is told in words. */
  #undelivered({ name, output, silent }: LateAnswer): void {
    const { call } = this.#request;
    const { connection } = this.#reconnector;
    if (call.signal.aborted) return;
    if (!connection) this.#late.push({ name, output, silent });
    else
      connection.inform(
        `The tool “${name}”, called before the interruption, has answered: ${output}`,
        !silent,
      );
  }

  #replay(): HistoryReplay {
    const { entries } = this.#transcript;
    const { agentSpeaking, responding, working } = this.#cutOff;
    const past = this.#past;
    // A tool that still runs will ask for an answer by itself; one whose page has gone won't.
    const asked = working ? past !== undefined : entries.at(-1)?.role === 'user';
    // So does what the user typed meanwhile, and what a tool has answered late.
    const answer =
      (agentSpeaking || responding || asked) && this.#unsent.length === 0 && this.#late.length === 0;
    const { notes } = this.control;
    if (!past) return { entries, notes, note: resumedNote, answer };
    return { entries, notes, tasks: past.tasks, note: this.#pageNote(past), answer };
  }

  /** What the page before has left, as long as no connection was told of it. */
  get #past(): SavedCall | undefined {
    return this.#begun ? undefined : this.#request.resumes?.kept;
  }

  #pageNote(past: SavedCall): string {
    const { ports } = this.#request;
    return pageNote(past.path, ports.location(), ports.tab?.title() ?? globalThis.document?.title ?? '');
  }

  #handedOver(speaker: TeamMember): void {
    const previous = this.#speaker ?? this.#team.members[0];
    this.#speaker = speaker;
    this.#request.target.dispatchEvent(new NavaiAgentEvent(speaker.name, previous?.name ?? ''));
  }

  #update(update: ItemUpdate): void {
    const entry = this.#transcript.apply(update);
    if (entry) {
      this.#running.heard(entry.id);
      this.#request.host.changed();
      this.#request.target.dispatchEvent(new NavaiTranscriptEvent(entry));
      this.#guardrails.watch(entry);
    }
    this.#recorder.item(update);
  }

  #count(source: UsageSource, given: unknown): void {
    this.#recorder.count(source, given);
    this.#limits.spent(allTokens(this.usage));
  }

  /** Connected, and nobody speaks and nothing runs. */
  get #calm(): boolean {
    return this.#reconnector.connection !== undefined && !Object.values(this.facts).includes(true);
  }

  #failed(error: VoiceError): void {
    this.#reason = error.code === 'limit-reached' ? 'limit' : error.code;
    this.#request.host.failed(error);
  }

  #learn(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
    if (!this.#facts.responding && !this.#facts.working) this.#tasks.answered();
    this.#tellFacts();
  }

  #tellFacts(): void {
    this.#request.host.learned();
    this.#recorder.learn({ ...this.facts, calm: this.#calm });
    this.#limits.check();
  }
}

/** Nobody will say the rest of it. */
function finished(entry: TranscriptEntry): TranscriptEntry {
  return entry.final ? entry : { ...entry, final: true, interrupted: entry.role === 'agent' };
}

/** Nobody will learn what comes of it. */
function settled(run: ShownToolRun): ShownToolRun {
  return run.state === 'running' ? { ...run, state: 'failed' } : run;
}
