import type { Conversation, ConversationRequest } from './conversation.js';
import type { VoiceError, Warn } from './errors.js';
import type { AppFunction, PageFunction } from './functions.js';
import type { ToolScope } from './tool-bridge.js';
import type { ItemUpdate, TranscriptEntry } from './transcript.js';

/** The port: what a session needs from a realtime link, in its own words. */
export interface Connection {
  /** Sends typed text; it interrupts the agent and asks for an answer. False, and a warning, where it can't be sent. */
  send(text: string): boolean;
  /** Stops what the agent is saying. */
  interrupt(): void;
  /** Tells the model something that nobody said; with `answer`, it speaks next. False where it can't be sent. */
  inform(text: string, answer: boolean): boolean;
  /** Sends another microphone's sound from now on. */
  useMicrophone(microphone: MediaStream): void;
  /** Offers these functions of the page from now on, instead of those it had. */
  useFunctions(pageFunctions: readonly PageFunction[]): void;
  /** Closes everything that the connection opened. Closing twice is fine. */
  close(): void;
}

/** What a connection tells its session. */
export interface ConnectionListener {
  readonly item: (update: ItemUpdate) => void;
  readonly responding: (active: boolean) => void;
  readonly working: (active: boolean) => void;
  readonly agentSpeaking: (active: boolean) => void;
  readonly warn: Warn;
  /** The link stutters: it may come back by itself, or be lost. */
  readonly trouble: (active: boolean) => void;
  /** What a tool answered after its link was gone; the model has not heard of it. */
  readonly undelivered: (answer: LateAnswer) => void;
  /** The link is gone; told once, and never after `close()`. */
  readonly closed: (error: VoiceError) => void;
}

export interface LateAnswer {
  readonly name: string;
  /** As the model would have got it. */
  readonly output: string;
  /** Nobody speaks because of it. */
  readonly silent?: boolean | undefined;
}

/** What a new link tells the model of the conversation so far. */
export interface Seed {
  readonly entries: readonly TranscriptEntry[];
  /** What happened, and what to do now; for the model. */
  readonly note: string;
  /** Whether the agent speaks next: the user has asked something, or it was cut off. */
  readonly answer: boolean;
}

/** What a tool answers the model with. */
export type ToolOutcome = { readonly ok: boolean; readonly [key: string]: unknown };

/** What tools may ask of the session; the promises never reject. */
export interface ToolBridge {
  readonly navigate: (target: string) => Promise<ToolOutcome>;
  readonly run: (definition: AppFunction, payload: unknown, callId: string) => Promise<ToolOutcome>;
}

/** Everything a connection is made of. What the page and the backend gave is not checked yet. */
export interface ConnectRequest {
  readonly secret: unknown;
  readonly functionList: unknown;
  readonly pageFunctions: readonly PageFunction[];
  /** The page's. */
  readonly routes: unknown;
  /** The backend's; undefined where there are none. */
  readonly routeList: unknown;
  readonly microphone: MediaStream;
  /** Where calls are made, absolute; undefined for the Realtime API's own. */
  readonly callUrl?: string | undefined;
  /** The model that writes down what the user says, where the backend minted none; '' for none. */
  readonly transcriptionModel?: string | undefined;
  /** Undefined for the first connection of a conversation. */
  readonly seed?: Seed | undefined;
  readonly listener: ConnectionListener;
  /** The call that the tools work for; its signal is aborted by `stop()`. */
  readonly scope: ToolScope;
}

/** The port: finds functions in the page itself. */
export interface PageTools {
  /** Tells which ones there are: soon, where there are any, and after each change until the signal is aborted. */
  watch(found: (functions: readonly PageFunction[]) => void, warn: Warn, signal: AbortSignal): void;
}

/** The code of a call that a page does not need before it starts one, loaded on intent or start. */
export interface CallCode {
  readonly collectFunctions: (sources: unknown, warn: Warn) => Promise<PageFunction[]>;
  readonly converse: (request: ConversationRequest) => Conversation;
}
