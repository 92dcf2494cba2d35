import type { AgentTeam } from './agents.js';
import type { PendingApproval } from './approvals.js';
import type { AudioSettings } from './audio-settings.js';
import type { Backend, BackendOptions } from './backend.js';
import type { CallCode, ClientEvent } from './connection.js';
import { type VoiceError } from './errors.js';
import { type VoiceEventMap } from './events.js';
import type { Rating } from './feedback.js';
import type { Guardrail } from './guardrails.js';
import type { KeptCall } from './kept-call.js';
import type { LimitOptions } from './limits.js';
import type { LimitKind } from './record-events.js';
import type { MemoryMode } from './recorder.js';
import type { SessionSettings } from './settings.js';
import { type Activity, type Status } from './status.js';
import { type Tab } from './tab.js';
import type { ToolPorts } from './tool-bridge.js';
import type { TranscriptEntry } from './transcript.js';
import type { OpenMicrophone, OpenTransport } from './transport.js';
import type { UsageTotals } from './usage.js';
/** What the page set for a call; sent to the backend's mint only where set. */
export interface StartOptions {
    model?: string | undefined;
    voice?: string | undefined;
    instructions?: string | undefined;
    language?: string | undefined;
    voiceAccent?: string | undefined;
    voiceTone?: string | undefined;
}
/** The outside world of a session. */
export interface SessionPorts extends ToolPorts {
    readonly backend: (options: BackendOptions) => Backend;
    readonly openMicrophone: OpenMicrophone;
    /** Called for each call; the second time costs nothing. */
    readonly loadCode: () => Promise<CallCode>;
    /** The browser's own where not set. */
    readonly tab?: Tab | undefined;
    /** How bytes travel; the browser's WebRTC where not set. */
    readonly transport?: OpenTransport | undefined;
}
/** What a session is told by its page; read anew at each start. */
export interface SessionSetup extends StartOptions, BackendOptions, LimitOptions, AudioSettings {
    /** The pages that the agent may open: `Route[]`; checked when a call starts. */
    readonly routes?: unknown;
    /** Whether the backend is asked for more routes; most have none, so not where not set. */
    readonly backendRoutes?: boolean | undefined;
    /**
     * The functions that it may run: an object, class instances, modules, loaders, or an array of these;
     * checked when a call starts.
     */
    readonly functions?: unknown;
    /** How often a lost connection is tried again; 3 where not set, 0 for never. */
    readonly maxReconnects?: number | undefined;
    /** Seconds after which a connection is replaced at the next pause; 3300 where not set: one may last an hour. */
    readonly renewAfter?: number | undefined;
    /** Where calls are made, absolute; the Realtime API's own where not set. */
    readonly callUrl?: string | undefined;
    /** The model that writes down what the user says, where the backend minted none; '' for none. */
    readonly transcriptionModel?: string | undefined;
    /**
     * What the backend is told of a call besides its functions: `persistent` for its turns and its end, `incognito`
     * for its end alone. Nothing where not set, as most backends have no place for it.
     */
    readonly memory?: MemoryMode | undefined;
    /** Which conversation and whose it is, for the backend's record. */
    readonly threadId?: string | undefined;
    readonly userId?: string | undefined;
    /** `text`: both sides only write, and no microphone is asked for; `hybrid` where not set. */
    readonly mode?: 'voice' | 'text' | 'hybrid' | undefined;
    /** What the page chooses of the call's settings; the rest stays as the backend minted it. */
    readonly settings?: SessionSettings | undefined;
    /** Specialists that the agent hands the conversation over to, and back; read when a call starts. */
    readonly agents?: AgentTeam | undefined;
    /** What may not be said or done: `Guardrail[]`; checked when a call starts. */
    readonly guardrails?: readonly Guardrail[] | undefined;
    /** Given to functions as their context's `element`. */
    readonly element?: EventTarget | undefined;
    /** 'page': a call outlasts a full page load, where the next page calls `resume()`; it ends where not set. */
    readonly resume?: 'page' | 'none' | undefined;
    /** Seconds that somebody has to allow a function that asks for it; 60 where not set. */
    readonly approvalTimeout?: number | undefined;
    /** Whether elements with `data-navai-tool` are functions; they are where not set. */
    readonly pageTools?: boolean | undefined;
}
/** What a conversation shows besides what was said. */
export type ShownOfCall = Pick<SessionState, 'usage' | 'tools' | 'approvals' | 'limit' | 'toolRuns' | 'talking'>;
/** What a session is at this moment, without what was said: that can be long. */
export interface SessionState {
    readonly status: Status;
    readonly activity: Activity;
    readonly muted: boolean;
    /** How many entries the transcript has. */
    readonly transcriptLength: number;
    /** Why the last call ended or did not start; null where nothing failed. */
    readonly error: VoiceError | null;
    /** A call of the page before waits to go on: `start()` goes on with it, `stop()` gives it up. */
    readonly resumable: boolean;
    /** What the last call has cost so far; null before there was one. */
    readonly usage: UsageTotals | null;
    /** The names of the functions that run right now. */
    readonly tools: readonly string[];
    /** The calls that wait to be allowed, oldest first; `approve()` answers one. */
    readonly approvals: readonly PendingApproval[];
    /** What the start waits for right now; undefined unless it connects. The visitor's answer comes first. */
    readonly waitingFor: WaitingFor | undefined;
    /** The last call has come to its end without an error, and no other one was started since. */
    readonly ended: boolean;
    /** The limit that was announced and is still near; null where none is. */
    readonly limit: NearLimit | null;
    /** The functions of this call, as they began, with how they ended; the newest last. */
    readonly toolRuns: readonly ShownToolRun[];
    /** Whether the visitor talks by holding a button: nothing else is heard. */
    readonly talking: boolean;
}
/** A microphone may wait for a permission; the backend mints a secret; the model is called. */
export type WaitingFor = 'microphone' | 'backend' | 'model';
/** What stands in the way of the call's going on for ever. */
export interface NearLimit {
    readonly kind: LimitKind;
    /** When the call ends, in milliseconds since 1970; undefined for tokens. */
    readonly endsAt: number | undefined;
}
/** One run of a function, for a transcript that shows it. */
export interface ShownToolRun {
    readonly callId: string;
    readonly name: string;
    readonly state: 'running' | 'done' | 'failed';
    /** The newest entry of the transcript when it began; undefined for none. */
    readonly after: string | undefined;
}
/** How loud each side is at this moment, from 0 to 1; 0 where it is silent, muted or not known. */
export interface Levels {
    readonly input: number;
    readonly output: number;
}
/** What a session is at this moment. */
export interface SessionSnapshot extends SessionState {
    readonly transcript: readonly TranscriptEntry[];
}
/**
 * One conversation at a time, headless: owns status, transcript and everything that is open.
 * Events are dispatched on `target`. Errors don't reject: they become the status `error` and `navai-error`.
 */
export declare class Session {
    #private;
    constructor(ports: SessionPorts, setup: () => SessionSetup, target: EventTarget);
    /** Everything at this moment. The list is copied after each change: see `state` and `latest()` where that is often. */
    snapshot(): SessionSnapshot;
    /** The newest entries of the transcript, at most so many, oldest first. */
    latest(count: number): readonly TranscriptEntry[];
    /** A snapshot without the transcript: it costs the same however long that is. */
    get state(): SessionState;
    /**
     * How loud the microphone and the agent are at this moment; to be read at each frame of a picture. It is measured
     * only while somebody reads. The root mean square of the last 40 ms counts: −60 dBFS and less is 0, −10 dBFS and
     * more is 1, evenly in between.
     */
    get levels(): Levels;
    addEventListener<Type extends keyof VoiceEventMap>(type: Type, listener: (event: VoiceEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<Type extends keyof VoiceEventMap>(type: Type, listener: (event: VoiceEventMap[Type]) => void, options?: boolean | EventListenerOptions): void;
    /** Calls back after every change; returns what ends it. */
    subscribe(listener: () => void): () => void;
    /** Resolves once the call is connected, refused, stopped or failed; while a call is live, to that call's start. */
    start(): Promise<void>;
    /**
     * Goes on with the call that the page before was left in, or offers to (`resumable`), where this tab keeps one
     * for this page. Never rejects.
     */
    resume(): Promise<void>;
    /** The next start goes on with this call; only while none is live. */
    offer(call: KeptCall): void;
    /** Ends the call and releases the microphone; fine at any time. */
    stop(): void;
    /**
     * Sends typed text; interrupts the agent. While the call reconnects, it is sent as soon as that is done.
     * False, and a warning, without such a call or without words.
     */
    send(text: string): boolean;
    /** Ends the call, empties the transcript and starts another call; also after one that has ended or failed. */
    restart(): Promise<void>;
    /**
     * With `pushToTalk`: a button is pressed or released, and the user is heard in between. Pressing interrupts the
     * agent, releasing makes it answer; less than 100 ms are nothing. False where it changes nothing: without a
     * connected call, muted, or without `pushToTalk`.
     */
    talk(pressed: boolean): boolean;
    /**
     * Chooses devices, volume, and how the user talks: these, and nothing else. It takes effect at once in a running
     * call, and holds for later ones. What can't be used is a warning.
     */
    setAudio(changes: AudioSettings): void;
    interrupt(): void;
    /** The visitor is still there: the seconds of the idle limit begin anew. Does nothing without a call. */
    touch(): void;
    /**
     * Tells the agent something that nobody said, such as what the page shows now. It answers only where asked to.
     * While the call reconnects, it is told as soon as that is done. False, and a warning, without a call.
     */
    inform(text: string, answer?: boolean): boolean;
    /**
     * Shows the agent an image: a Blob, or a data URL. With words it answers. One that is too large for the connection
     * is made smaller. Resolves to false, after a warning, where it can't be sent.
     */
    sendImage(image: Blob | string, text?: string): Promise<boolean>;
    /** Changes settings of the running call: these, and no others. What the service refuses is a warning. */
    update(settings: SessionSettings): boolean;
    /** Sends an event of the Realtime API as it is; for what has no method here. `navai-server-event` tells the answers. */
    sendEvent(event: ClientEvent): boolean;
    /** Allows a call that waits for it, or not. False where no such call waits. */
    approve(callId: string, allowed: boolean): boolean;
    /**
     * Tells what the visitor says of the last call: the page by `navai-feedback`, then the backend, where it offers
     * `feedback` and no listener prevents it. Resolves to whether the backend has taken it.
     */
    sendFeedback(rating: Rating, comment?: string): Promise<boolean>;
    mute(muted: boolean): void;
    clearTranscript(): void;
}
