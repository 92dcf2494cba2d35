import type { VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { PageFunction } from '../model/function.js';
import type { Route } from '../model/routes.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { Team, TeamMember } from '../model/team.js';
import type { ReplayedToolCall, ToolBridge, ToolCall, ToolCallOutcome, ToolOutcome } from '../model/tool.js';
import type { ItemUpdate, TranscriptEntry } from '../model/transcript.js';
import type { UsageSource } from '../model/usage.js';
import type { LateAnswer } from '../model/waiting-item.js';
import type { OutputSettings } from './audio-settings.js';
import type { Backend } from './backend.js';
import type { ConnectionTransport, NetworkOptions } from './connection-transport.js';
import type { ClientEvent, Microphone, OpenTransport } from './transport.js';

/** The port: what a session needs from a realtime connection, independent of the protocol. */
export interface Connection {
  /** Sends typed text, interrupts the agent and asks for an answer. Returns false and warns if it can't be sent. */
  sendText(text: string): boolean;
  /** Stops what the agent is saying. */
  interrupt(): void;
  /** Sends the model a note; with `answer`, it speaks next. Returns false if it can't be sent. */
  inform(text: string, answer: boolean): boolean;
  /** Switches to another microphone. */
  useMicrophone(microphone: Microphone): void;
  /** Changes the output device and its volume. */
  useOutput(output: OutputSettings): void;
  /** The service's id of this connection (`rtc_…`); undefined if unknown. */
  readonly realtimeCallId: string | undefined;
  /** The agent's audio, to be measured; undefined if it is silent or unavailable. */
  readonly voice: MediaStream | undefined;
  /** Sets whether the service detects the end of the user's turns; otherwise `endTurn()` reports it. */
  hearTurns(byService: boolean): void;
  /** The user begins to talk: discards earlier audio, which does not belong to the turn. */
  beginTurn(): void;
  /** The user has stopped talking: the agent answers, or the turn is discarded. */
  endTurn(answer: boolean): void;
  /**
   * Sends an image, converted to PNG or JPEG if needed; with `text`, the agent answers. Resolves to false and warns if
   * it can't be sent.
   */
  sendImage(image: Blob | string, text: string): Promise<boolean>;
  /** Changes these settings of the running session; `refused` is called if the service rejects them. */
  update(settings: SessionSettings, refused: () => void): boolean;
  /** Sends a raw event. Returns false and warns if it can't be sent. */
  sendEvent(event: ClientEvent): boolean;
  /** Replaces the page's functions that the model is offered. */
  useFunctions(pageFunctions: readonly PageFunction[]): void;
  /** Replaces the page's routes that the model is offered. */
  useRoutes(routes: readonly unknown[]): void;
  /** Closes everything that the connection opened. Idempotent. */
  close(): void;
}

/** The events of a connection, for its session. */
export interface ConnectionListener {
  readonly item: (update: ItemUpdate) => void;
  readonly responding: (active: boolean) => void;
  readonly agentSpeaking: (active: boolean) => void;
  readonly warn: Warn;
  /** Another agent of the team speaks from now on. */
  readonly agentChanged: (agent: TeamMember) => void;
  /** The connection is interrupted, and may recover or be lost; `false` once it has recovered. */
  readonly trouble: (active: boolean) => void;
  /** A tool's answer that came after its connection was lost; the model has not received it. */
  readonly undelivered: (answer: Omit<LateAnswer, 'kind'>) => void;
  /** The connection is lost; called once, and never after `close()`. */
  readonly closed: (error: VoiceError) => void;
  /** The service detects the user's speech. */
  readonly userSpeaking: (active: boolean) => void;
  /** Usage, as the service sent it. */
  readonly usage: (source: UsageSource, given: unknown) => void;
  /** The model has called a tool. */
  readonly toolCalled: (call: ToolCall) => void;
  /** The tool call was answered, or its answer waits for the next connection. */
  readonly toolAnswered: (toolCallId: string, outcome: ToolCallOutcome) => void;
  readonly serviceTools: ServiceTools;
  /** A raw event of the service. */
  readonly serverEvent: (event: ClientEvent) => void;
}

/** Tools that the service runs by itself, such as those of an MCP server in the minted session. */
export interface ServiceTools {
  /** A call waits: the agent counts as working until the promise settles. */
  readonly waits: (call: ToolCall, until: Promise<unknown>) => void;
  /** A call runs. The promise never rejects. */
  readonly runs: (call: ToolCall, ended: Promise<ToolOutcome>) => void;
  /**
   * Asks whether a call may run. Resolves to undefined if it may, otherwise to the reason why not. Rejects if the signal
   * is aborted meanwhile.
   */
  readonly approve: (call: ToolCall, description: string, signal: AbortSignal) => Promise<string | undefined>;
}

/** What a new connection sends to the model about the conversation so far. */
export interface HistoryReplay {
  readonly entries: readonly TranscriptEntry[];
  /** Tool calls that the model has not responded to; sent after the entries. */
  readonly toolCalls?: readonly ReplayedToolCall[];
  /** Notes from the page, oldest first. */
  readonly notes?: readonly string[] | undefined;
  /** What happened, and what to do now; for the model. */
  readonly note: string;
  /** Whether the agent speaks next, because the user has asked something or the agent was cut off. */
  readonly answer: boolean;
}

/** Everything that opening a connection needs. The values from the page and the backend are not validated yet. */
export interface ConnectRequest {
  readonly secret: unknown;
  readonly functionList: unknown;
  readonly pageFunctions: readonly PageFunction[];
  /** The page's routes. */
  readonly routes: unknown;
  /** The backend's routes; undefined if there are none. */
  readonly routeList: unknown;
  /** Undefined if the call has none. */
  readonly microphone: Microphone | undefined;
  /** The absolute address of the calls; undefined for the Realtime API's. */
  readonly callUrl?: string | undefined;
  readonly network?: NetworkOptions | undefined;
  /** The model that transcribes the user's speech if the backend has set none; '' for no transcription. */
  readonly transcriptionModel?: string | undefined;
  /** The output device and its volume. */
  readonly output?: OutputSettings | undefined;
  /** The page's settings; all others keep the backend's values. */
  readonly settings?: SessionSettings | undefined;
  /** Both sides only write: no microphone is opened, and no audio requested. */
  readonly silent?: boolean | undefined;
  /** The tools of this call, for a connection that offers these routes. */
  readonly bridge: (routes: readonly Route[]) => ToolBridge;
  /** Turns text into speech if the model only writes. */
  readonly backend: Pick<Backend, 'synthesize'>;
  /** Aborted by `stop()`. */
  readonly signal: AbortSignal;
  readonly team: Team;
  /** The agent that speaks first. */
  readonly agent: TeamMember;
  /** Undefined if nothing was said before this connection. */
  readonly replay?: HistoryReplay | undefined;
  readonly listener: ConnectionListener;
  /** The host's transport; default: the browser's. */
  readonly transport?: OpenTransport | undefined;
  /** The transport that was begun with the start, for the first connection. */
  readonly begun?: ConnectionTransport | undefined;
}

/** The port: finds functions and routes in the page itself. */
export interface PageTools {
  /** Reports the page's functions: soon, if there are any, and after each change until the signal is aborted. */
  watch(found: (functions: readonly PageFunction[]) => void, warn: Warn, signal: AbortSignal): void;
  /** Reports the routes of the page's links, and resolves; reports them again after each change. */
  watchRoutes(watch: RouteWatch): Promise<void>;
}

/** Everything that watching a page's links needs. */
export interface RouteWatch {
  /** Finds the links; undefined for none but those that opt in. */
  readonly selector: string | undefined;
  readonly found: (routes: readonly Route[]) => void;
  readonly warn: Warn;
  readonly signal: AbortSignal;
}

/** The port: measures how loud a stream is. */
export interface Meter {
  /**
   * The current loudness from 0 to 1; 0 if it can't be measured. Measures one stream per side: another one replaces it.
   */
  level(side: 'input' | 'output', stream: Microphone | MediaStream | undefined): number;
  /** Releases its resources; every level is 0 from then on. */
  close(): void;
}
