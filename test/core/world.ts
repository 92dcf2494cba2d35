import { openChosenMicrophone } from '../../src/core/audio/open-chosen-microphone.js';
import { Call } from '../../src/core/call.js';
import type { SessionPorts, StartRequest } from '../../src/core/call-code.js';
import { Conversation } from '../../src/core/conversation.js';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { VoiceEventMap } from '../../src/core/events/index.js';
import { gatherStart } from '../../src/core/gather-start.js';
import type { PageFunction } from '../../src/core/model/function.js';
import type { Route } from '../../src/core/model/routes.js';
import type { SessionSettings } from '../../src/core/model/session-settings.js';
import type { StartOptions } from '../../src/core/model/start-options.js';
import type { Turn } from '../../src/core/model/turns.js';
import type { OutputSettings } from '../../src/core/ports/audio-settings.js';
import type { Archive, Filing, FunctionCall, PageState } from '../../src/core/ports/backend.js';
import type { Connection, ConnectRequest, Meter, PageTools } from '../../src/core/ports/connection.js';
import type { ClientEvent } from '../../src/core/ports/transport.js';
import { PreparedStart } from '../../src/core/prepared-start.js';
import { resume } from '../../src/core/resume/resume.js';
import { saveOnPagehide } from '../../src/core/resume/save-on-pagehide.js';
import { Session } from '../../src/core/session.js';
import type { SessionOptions } from '../../src/core/session-options.js';
import type { StartPorts } from '../../src/core/start-ports.js';
import { FakeTab } from './fake-tab.js';
import { nextTask } from './rejections.js';

/** All steps that a start waits for. */
export const steps = ['code', 'functions', 'mint', 'list', 'routes', 'microphone', 'connect'] as const;
export type Step = (typeof steps)[number];

/** A session with ports that tests can hold, fail and inspect. By default every port answers at once. */
export class World {
  readonly target = new EventTarget();
  readonly events = new EventLog(this.target);
  /** The ports that were called, in order. */
  readonly called: Step[] = [];
  readonly minted: StartOptions[] = [];
  readonly requests: ConnectRequest[] = [];
  readonly calls: Call[] = [];
  readonly connections: FakeConnection[] = [];
  readonly tracks: FakeTrack[] = [];
  /** The device id of each microphone request. */
  readonly asked: (string | undefined)[] = [];
  /** Device ids that can't be opened. */
  readonly unplugged = new Set<string>();
  readonly meter = new FakeMeter();
  readonly executed: FunctionCall[] = [];
  readonly opened: string[] = [];
  /** The shared tab. Pass it to another world to open the next page in it. */
  readonly tab: FakeTab;
  readonly archive = new FakeArchive();
  readonly session: Session;
  /** Replaces the functions that the page's elements declare; does nothing when the page does not watch them. */
  declare: (functions: readonly PageFunction[]) => void = () => {};
  /** The routes of the page's links at the start. */
  links: readonly Route[] = [];
  /** The selector of the links that are watched. */
  selector: string | undefined;
  /** Replaces the routes of the page's links. */
  link: (routes: readonly Route[]) => void = () => {};
  readonly #gates = new Map<Step, Gate>();

  constructor(
    setup: SessionOptions | (() => SessionOptions) = {},
    ports: Partial<SessionPorts> = {},
    tab: FakeTab = new FakeTab(),
  ) {
    const read = typeof setup === 'function' ? setup : () => setup;
    this.tab = tab;
    const loadStart = () => ({
      gatherStart: (request: StartRequest) => gatherStart(request, this.#startPorts()),
      makeCall: (key: string | undefined, ending: AbortController) => new Call(key, ending),
      prepareStart: () => new PreparedStart(this.#startPorts()),
    });
    this.session = new Session({ ...this.#ports(), loadStart, tab, ...ports }, read, this.target);
  }

  /** The listener of the last connection, to report events to the session. */
  get listener() {
    const request = this.requests.at(-1);
    if (!request) throw new Error('Nothing was connected yet.');
    return request.listener;
  }

  /** From now on this step waits until the gate opens or fails. */
  hold(step: Step): Gate {
    const gate = new Gate();
    this.#gates.set(step, gate);
    return gate;
  }

  /** From now on this step fails. */
  fail(step: Step, error: unknown): void {
    this.hold(step).fail(error);
  }

  /** From now on this step answers at once again. */
  mend(step: Step): void {
    this.#gates.delete(step);
  }

  /** Resolves once the port was called and everything else has settled. */
  async reached(step: Step): Promise<void> {
    do await nextTask();
    while (!this.called.includes(step));
  }

  async #step<T>(step: Step, answer: () => T): Promise<T> {
    this.called.push(step);
    await this.#gates.get(step)?.opened;
    return answer();
  }

  #startPorts(): StartPorts {
    return {
      open: () => {},
      backend: () => ({
        mint: options => {
          this.minted.push(options);
          return this.#step('mint', () => ({ value: 'ek_test' }));
        },
        listFunctions: () => this.#step('list', () => ({ items: [] })),
        listRoutes: () => this.#step('routes', () => ({ items: [] })),
        synthesize: async () => undefined,
        execute: async call => {
          this.executed.push(call);
          return { ok: true, result: 'of the backend' };
        },
        archive: async () => this.archive,
      }),
      openMicrophone: (_signal, deviceId) => {
        this.asked.push(deviceId);
        return this.#step('microphone', () => this.#microphone(deviceId));
      },
    };
  }

  #ports(): Omit<SessionPorts, 'loadStart'> {
    return {
      loadCode: () =>
        this.#step('code', () => ({
          collectFunctions: () => this.#step('functions', () => []),
          converse: request => {
            this.calls.push(request.call);
            const conversation = new Conversation(request, this.#connect, this.#pageTools, this.meter);
            saveOnPagehide(request, conversation, this.tab);
            return conversation;
          },
          openChosenMicrophone,
          resume: request => resume(request, this.tab),
        })),
      open: address => void this.opened.push(address.href),
      location: () => 'https://site.example/start',
    };
  }

  readonly #pageTools: PageTools = {
    watch: found => {
      this.declare = found;
    },
    watchRoutes: async ({ selector, found }) => {
      this.selector = selector;
      this.link = found;
      if (this.links.length > 0) found(this.links);
    },
  };

  readonly #connect = (request: ConnectRequest): Promise<Connection> => {
    this.requests.push(request);
    return this.#step('connect', () => this.#connection());
  };

  #connection(): FakeConnection {
    const connection = new FakeConnection();
    this.connections.push(connection);
    return connection;
  }

  #microphone(deviceId = 'default'): MediaStream {
    if (this.unplugged.has(deviceId)) throw new VoiceError('microphone-missing');
    const track = new FakeTrack(deviceId);
    this.tracks.push(track);
    return { getTracks: () => [track], getAudioTracks: () => [track] } as unknown as MediaStream;
  }
}

/** Records what is filed. Tests set the answers. */
export class FakeArchive implements Archive {
  readonly filed: Filed[] = [];
  /** The results of the next filings, in order: an outcome, or an error to throw. Afterwards all are taken. */
  readonly answers: (Filing['outcome'] | Error)[] = [];
  /** If set, each filing waits for it before it settles. */
  gate: Gate | undefined;

  async file(endpoint: Filed['endpoint'], body: object, page: PageState): Promise<Filing> {
    this.filed.push({ endpoint, body: JSON.parse(JSON.stringify(body)), ...page });
    const answer = this.answers.shift() ?? 'taken';
    await this.gate?.opened;
    if (answer instanceof Error) throw answer;
    return { outcome: answer, detail: answer === 'taken' ? '' : `${answer}.` };
  }

  /** The ids of the turns that were sent, and the reasons of ends, in order. */
  get letters(): string[] {
    return this.filed.map(({ body }) => body.turn?.id ?? `end ${body.reason}`);
  }
}

export interface Filed extends PageState {
  readonly endpoint: 'turns' | 'sessionEnd' | 'feedback';
  readonly body: { readonly turn?: Turn; readonly [field: string]: unknown };
}

export class FakeTrack extends EventTarget {
  readonly kind = 'audio';
  readonly label = 'Fake microphone';
  readonly #deviceId: string;
  constructor(deviceId = 'default') {
    super();
    this.#deviceId = deviceId;
  }
  getSettings(): MediaTrackSettings {
    return { deviceId: this.#deviceId };
  }
  enabled = true;
  stopped = false;
  get readyState(): MediaStreamTrackState {
    return this.stopped ? 'ended' : 'live';
  }
  stop(): void {
    this.stopped = true;
  }
  /** Simulates that it is unplugged. */
  end(): void {
    this.stop();
    this.dispatchEvent(new Event('ended'));
  }
}

/** Returns the level that a test sets while it is open. */
export class FakeMeter implements Meter {
  input = 0.3;
  output = 0.6;
  closed = false;
  readonly measured: unknown[] = [];
  level(side: 'input' | 'output', stream: unknown): number {
    this.measured.push(stream);
    return this.closed || !stream ? 0 : this[side];
  }
  close(): void {
    this.closed = true;
  }
}

export class FakeConnection implements Connection {
  readonly sent: string[] = [];
  interruptions = 0;
  closed = false;
  sendText(text: string): boolean {
    this.sent.push(text);
    return true;
  }
  interrupt(): void {
    this.interruptions += 1;
  }
  readonly informed: string[] = [];
  inform(text: string): boolean {
    this.informed.push(text);
    return true;
  }
  readonly images: string[] = [];
  async sendImage(_image: Blob | string, text: string): Promise<boolean> {
    this.images.push(text);
    return true;
  }
  readonly updates: SessionSettings[] = [];
  refuseUpdate = () => {};
  update(settings: SessionSettings, refused: () => void): boolean {
    this.updates.push(settings);
    this.refuseUpdate = refused;
    return true;
  }
  readonly events: ClientEvent[] = [];
  sendEvent(event: ClientEvent): boolean {
    this.events.push(event);
    return true;
  }
  /** The names of the functions after each `useFunctions`. */
  readonly functions: string[][] = [];
  useFunctions(functions: readonly PageFunction[]): void {
    this.functions.push(functions.map(({ name }) => name));
  }
  /** The routes after each `useRoutes`. */
  readonly routes: unknown[] = [];
  useRoutes(routes: readonly unknown[]): void {
    this.routes.push(routes);
  }
  readonly microphones: MediaStream[] = [];
  useMicrophone(microphone: MediaStream): void {
    this.microphones.push(microphone);
  }
  realtimeCallId: string | undefined;
  voice: MediaStream | undefined = {} as MediaStream;
  readonly outputs: OutputSettings[] = [];
  useOutput(output: OutputSettings): void {
    this.outputs.push(output);
  }
  /** The calls that concern turns, in order. */
  readonly turns: string[] = [];
  hearTurns(byService: boolean): void {
    this.turns.push(byService ? 'heard by the service' : 'told by us');
  }
  beginTurn(): void {
    this.turns.push('begun');
  }
  endTurn(answer: boolean): void {
    this.turns.push(answer ? 'ended' : 'forgotten');
  }
  close(): void {
    this.closed = true;
  }
}

export class Gate {
  readonly opened: Promise<void>;
  open: () => void = () => {};
  fail: (error: unknown) => void = () => {};
  constructor() {
    this.opened = new Promise((resolve, reject) => {
      this.open = resolve;
      this.fail = reject;
    });
    // Prevents an unhandled rejection while no step waits yet.
    this.opened.catch(() => {});
  }
}

const shown: { readonly [Type in keyof VoiceEventMap]: (event: VoiceEventMap[Type]) => string } = {
  'navai-start': () => 'start',
  'navai-status': event => `status ${event.status}`,
  'navai-activity': event => `activity ${event.activity}`,
  'navai-navigate': event => `navigate ${event.path}`,
  'navai-tool-call': event => `tool-call ${event.name}`,
  'navai-tool-result': event => `tool-result ${event.name} ${event.ok}`,
  'navai-transcript': event => `transcript ${event.entry.text}`,
  'navai-warning': event => `warning ${event.code}`,
  'navai-error': event => `error ${event.code}`,
  'navai-usage': event => `usage ${event.source} ${event.usage.total_tokens}`,
  'navai-limit': event => `limit ${event.kind}`,
  'navai-consent': event => `consent ${event.accepted}`,
  'navai-feedback': event => `feedback ${event.rating}`,
  'navai-turn': event => `turn ${event.turn.id}`,
  'navai-agent': event => `agent ${event.previous} ${event.agent}`,
  'navai-guardrail': event => `guardrail ${event.on} ${event.action} ${event.rule}`,
  'navai-server-event': event => `server-event ${event.event.type}`,
  'navai-approval': event => `approval ${event.name}`,
  'navai-move': event => `move ${event.placement}`,
  'navai-dismiss': () => 'dismiss',
  'navai-choice': event => `choice ${event.name} ${event.value}`,
  'navai-open': ({ open }) => `open ${open}`,
  'navai-mute': ({ muted }) => `mute ${muted}`,
};

/** Records the page's events, one line each: `status connecting`, `error connection-lost`. */
export class EventLog {
  readonly #lines: string[] = [];

  constructor(target: EventTarget) {
    for (const [type, show] of Object.entries(shown))
      target.addEventListener(type, event => this.#lines.push((show as (event: Event) => string)(event)));
  }

  /** Returns all lines, or the lines of one event type without its name. */
  of(type?: string): string[] {
    if (type === undefined) return [...this.#lines];
    const lines = this.#lines.filter(line => line.startsWith(`${type} `));
    return lines.map(line => line.slice(type.length + 1));
  }
}

/** Adds a listener for one event, typed by the event's name. */
export function once<Type extends keyof VoiceEventMap>(
  target: EventTarget,
  type: Type,
  listener: (event: VoiceEventMap[Type]) => void,
): void {
  target.addEventListener(type, event => listener(event as VoiceEventMap[Type]), { once: true });
}
