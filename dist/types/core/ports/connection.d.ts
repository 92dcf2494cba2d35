import type { VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { PageFunction } from '../model/function.js';
import type { Route } from '../model/routes.js';
import type { SessionSettings } from '../model/session-settings.js';
import type { Team, TeamMember } from '../model/team.js';
import type { ReplayedToolCall, ToolBridge, ToolCall, ToolCallOutcome } from '../model/tool.js';
import type { ItemUpdate, TranscriptEntry } from '../model/transcript.js';
import type { UsageSource } from '../model/usage.js';
import type { LateAnswer } from '../model/waiting-item.js';
import type { OutputSettings } from './audio-settings.js';
import type { Backend } from './backend.js';
import type { ClientEvent, Microphone, OpenTransport } from './transport.js';
/** The port: what a session needs from a realtime link, in its own words. */
export interface Connection {
    /** Sends typed text; it interrupts the agent and asks for an answer. False, and a warning, if it can't be sent. */
    sendText(text: string): boolean;
    /** Stops what the agent is saying. */
    interrupt(): void;
    /** Sends the model a note; with `answer`, it speaks next. False if it can't be sent. */
    inform(text: string, answer: boolean): boolean;
    /** Sends another microphone's sound from now on. */
    useMicrophone(microphone: Microphone): void;
    /** Changes the output device and its volume. */
    useOutput(output: OutputSettings): void;
    /** What the service calls it; undefined if it did not say. */
    readonly realtimeCallId: string | undefined;
    /** What the agent says, to be measured; undefined if it is silent or that is not known. */
    readonly voice: MediaStream | undefined;
    /** Whether the service detects the end of the user's turns; otherwise `endTurn()` reports it. */
    hearTurns(byService: boolean): void;
    /** The user begins to talk: earlier sound does not belong to the turn. */
    beginTurn(): void;
    /** The user has stopped: the agent answers, or it is all forgotten. */
    endTurn(answer: boolean): void;
    /** A PNG or JPEG, or what can become one; with words the agent answers. False, and a warning, if it can't be sent. */
    sendImage(image: Blob | string, text: string): Promise<boolean>;
    /** Changes these settings of the running session; `refused` is called if the service rejects them. */
    update(settings: SessionSettings, refused: () => void): boolean;
    /** Sends an event as it is. False, and a warning, if it can't be sent. */
    sendEvent(event: ClientEvent): boolean;
    /** Offers these functions of the page from now on, instead of those it had. */
    useFunctions(pageFunctions: readonly PageFunction[]): void;
    /** Closes everything that the connection opened. Closing twice is fine. */
    close(): void;
}
/** What a connection tells its session. */
export interface ConnectionListener {
    readonly item: (update: ItemUpdate) => void;
    readonly responding: (active: boolean) => void;
    readonly agentSpeaking: (active: boolean) => void;
    readonly warn: Warn;
    /** Another agent of the team speaks from now on. */
    readonly agentChanged: (agent: TeamMember) => void;
    /** The link stutters: it may come back by itself, or be lost. */
    readonly trouble: (active: boolean) => void;
    /** What a tool answered after its link was gone; the model has not heard of it. */
    readonly undelivered: (answer: Omit<LateAnswer, 'kind'>) => void;
    /** The link is gone; told once, and never after `close()`. */
    readonly closed: (error: VoiceError) => void;
    /** The service hears the user speak. */
    readonly userSpeaking: (active: boolean) => void;
    /** What the service counted, as it sent it. */
    readonly usage: (source: UsageSource, given: unknown) => void;
    /** The model has called a tool. */
    readonly toolCalled: (call: ToolCall) => void;
    /** The call was answered, or its answer waits for the next connection. */
    readonly toolAnswered: (toolCallId: string, outcome: ToolCallOutcome) => void;
    /** An event of the service, as it came. */
    readonly serverEvent: (event: ClientEvent) => void;
}
/** What a new connection tells the model of the conversation so far. */
export interface HistoryReplay {
    readonly entries: readonly TranscriptEntry[];
    /** Tool calls that the model has not answered to; sent after the entries. */
    readonly toolCalls?: readonly ReplayedToolCall[];
    /** What the page has told besides, oldest first. */
    readonly notes?: readonly string[] | undefined;
    /** What happened, and what to do now; for the model. */
    readonly note: string;
    /** Whether the agent speaks next: the user has asked something, or it was cut off. */
    readonly answer: boolean;
}
/** Everything a connection is made of. What the page and the backend gave is not checked yet. */
export interface ConnectRequest {
    readonly secret: unknown;
    readonly functionList: unknown;
    readonly pageFunctions: readonly PageFunction[];
    /** The page's. */
    readonly routes: unknown;
    /** The backend's; undefined if there are none. */
    readonly routeList: unknown;
    /** Undefined if the call has none. */
    readonly microphone: Microphone | undefined;
    /** Where calls are made, absolute; undefined for the Realtime API's own. */
    readonly callUrl?: string | undefined;
    /** The model that writes down what the user says, if the backend minted none; '' for none. */
    readonly transcriptionModel?: string | undefined;
    /** The output device and its volume. */
    readonly output?: OutputSettings | undefined;
    /** What the page chose; only this is changed of what the backend minted. */
    readonly settings?: SessionSettings | undefined;
    /** Both sides only write: no microphone is opened, and no sound asked for. */
    readonly silent?: boolean | undefined;
    /** The tools of this call, for a connection that offers these routes. */
    readonly bridge: (routes: readonly Route[]) => ToolBridge;
    /** Speaks texts if the model only writes. */
    readonly backend: Pick<Backend, 'synthesize'>;
    /** Aborted by `stop()`. */
    readonly signal: AbortSignal;
    readonly team: Team;
    /** The agent of the team that speaks at first. */
    readonly agent: TeamMember;
    /** Undefined for the first connection of a conversation. */
    readonly replay?: HistoryReplay | undefined;
    readonly listener: ConnectionListener;
    /** The host's; the browser's own if not set. */
    readonly transport?: OpenTransport | undefined;
}
/** The port: finds functions in the page itself. */
export interface PageTools {
    /** Tells which ones there are: soon, if there are any, and after each change until the signal is aborted. */
    watch(found: (functions: readonly PageFunction[]) => void, warn: Warn, signal: AbortSignal): void;
}
/** The port: measures how loud a stream is. */
export interface Meter {
    /** From 0 to 1 at this moment; 0 if that can't be known. One stream for each side: another one takes its place. */
    level(side: 'input' | 'output', stream: Microphone | MediaStream | undefined): number;
    /** Releases what it measured with; 0 from then on. */
    close(): void;
}
