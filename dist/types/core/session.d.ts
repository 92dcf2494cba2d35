import type { SessionPorts } from './call-code.js';
import type { Rating } from './events/feedback-event.js';
import { type VoiceEventMap } from './events/index.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Levels, SessionSnapshot, SessionState } from './model/session-state.js';
import type { TranscriptEntry } from './model/transcript.js';
import type { AudioSettings } from './ports/audio-settings.js';
import type { ClientEvent } from './ports/transport.js';
import type { SessionOptions } from './session-options.js';
export type { SessionPorts } from './call-code.js';
/**
 * One conversation at a time, headless: owns status, transcript and everything that is open.
 * Events are dispatched on `target`. Errors don't reject: they become the status `error` and `navai-error`.
 */
export declare class Session {
    #private;
    constructor(ports: SessionPorts, setup: () => SessionOptions, target: EventTarget);
    /** Everything at this moment. The list is copied after each change: see `state` and `latest()` if that is often. */
    snapshot(): SessionSnapshot;
    /** The newest entries of the transcript, up to `count`, oldest first. */
    latest(count: number): readonly TranscriptEntry[];
    /** A snapshot without the transcript: it costs the same however long that is. */
    get state(): SessionState;
    /**
     * How loud the microphone and the agent are at this moment; to be read at each frame of a picture. It is measured
     * only while it is read. The root mean square of the last 40 ms counts: −60 dBFS and less is 0, −10 dBFS and
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
     * Resumes the call of the page before, or waits for the visitor's click to do so (`resumable`), if this tab has saved one
     * for this page. Never rejects.
     */
    resume(): Promise<void>;
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
     * agent, releasing makes it answer; less than 100 ms are nothing. False if it changes nothing: without a
     * connected call, muted, or without `pushToTalk`.
     */
    talk(pressed: boolean): boolean;
    /**
     * Chooses devices, volume, and how the user talks: these, and nothing else. It takes effect at once in a running
     * call, and holds for later ones. Ignores unusable values and warns.
     */
    setAudio(changes: AudioSettings): void;
    interrupt(): void;
    /** The visitor is still there: the seconds of the idle limit begin anew. Does nothing without a call. */
    touch(): void;
    /**
     * Sends the agent a note, such as what the page shows now. With `answer`, the agent speaks next.
     * While the call reconnects, the note waits. Returns false and warns without a call.
     */
    inform(text: string, answer?: boolean): boolean;
    /**
     * Shows the agent an image: a Blob, or a data URL. With words it answers. One that is too large for the connection
     * is made smaller. Resolves to false, after a warning, if it can't be sent.
     */
    sendImage(image: Blob | string, text?: string): Promise<boolean>;
    /** Changes these settings of the running call. Warns if the service refuses one. */
    update(settings: SessionSettings): boolean;
    /** Sends an event of the Realtime API as it is; for what has no method here. `navai-server-event` tells the answers. */
    sendEvent(event: ClientEvent): boolean;
    /** Allows a call that waits for it, or not. False if no such call waits. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /**
     * Tells what the visitor says of the last call: the page by `navai-feedback`, then the backend, if it offers
     * `feedback` and no listener prevents it. Resolves to whether the backend has taken it.
     */
    sendFeedback(rating: Rating, comment?: string): Promise<boolean>;
    mute(muted: boolean): void;
    clearTranscript(): void;
}
