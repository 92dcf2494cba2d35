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
 * A headless session with one call at a time. Owns the status, the transcript and every open resource, and dispatches
 * its events on `target`. Failed calls do not reject: they set the status `error` and dispatch `navai-error`.
 */
export declare class Session {
    #private;
    constructor(ports: SessionPorts, setup: () => SessionOptions, target: EventTarget);
    /**
     * The current state and the whole transcript, which is copied after each change. Use `state` and `latest()` for
     * frequent reads.
     */
    snapshot(): SessionSnapshot;
    /** The newest entries of the transcript, up to `count`, oldest first. */
    latest(count: number): readonly TranscriptEntry[];
    /** A snapshot without the transcript: its cost does not grow with the conversation. */
    get state(): SessionState;
    /**
     * The current loudness of the microphone and the agent, from 0 to 1, measured only when read; read it on each
     * animation frame. It is the root mean square of the last 40 ms: 0 at −60 dBFS and below, 1 at −10 dBFS and above,
     * linear in dB in between.
     */
    get levels(): Levels;
    addEventListener<Type extends keyof VoiceEventMap>(type: Type, listener: (event: VoiceEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<Type extends keyof VoiceEventMap>(type: Type, listener: (event: VoiceEventMap[Type]) => void, options?: boolean | EventListenerOptions): void;
    /** Calls the listener after every change. Returns a function that unsubscribes. */
    subscribe(listener: () => void): () => void;
    /**
     * Starts a call. Resolves once it is connected, refused, stopped or failed. While a call is live, returns the promise
     * of its start.
     */
    start(): Promise<void>;
    /**
     * Resumes the call that this tab has saved for this page, if any. Sets `resumable` and waits for `start()` if the
     * microphone needs a permission prompt. Never rejects.
     */
    resume(): Promise<void>;
    /** Ends the call and releases the microphone. Can be called at any time. */
    stop(): void;
    /**
     * Sends typed text, which interrupts the agent. While the call reconnects, the text waits. Returns false and warns
     * without such a call or without words.
     */
    send(text: string): boolean;
    /** Ends the call, if any, clears the transcript and starts another call. */
    restart(): Promise<void>;
    /**
     * With `pushToTalk`: presses or releases the button; the user is heard in between. Pressing interrupts the agent,
     * releasing makes it answer. Ignores presses under 100 ms. Returns false if it changes nothing: without a connected
     * call, while muted, or without `pushToTalk`.
     */
    talk(pressed: boolean): boolean;
    /**
     * Changes the given settings: devices, volume, and how the user talks. Applies at once to a running call, and to
     * later calls. Ignores unusable values and warns.
     */
    setAudio(changes: AudioSettings): void;
    interrupt(): void;
    /** Restarts the idle limit, because the visitor is still there. Does nothing without a call. */
    touch(): void;
    /**
     * Sends the agent a note, such as what the page shows now. With `answer`, the agent speaks next.
     * While the call reconnects, the note waits. Returns false and warns without a call.
     */
    inform(text: string, answer?: boolean): boolean;
    /**
     * Shows the agent an image: a Blob, or a data URL. With `text`, the agent answers. Shrinks an image that is too large
     * for the connection. Resolves to false and warns if the image can't be sent.
     */
    sendImage(image: Blob | string, text?: string): Promise<boolean>;
    /** Changes these settings of the running call. Warns if the service refuses one. */
    update(settings: SessionSettings): boolean;
    /**
     * Sends a raw event of the Realtime API, for features without a method here. Answers arrive as `navai-server-event`.
     */
    sendEvent(event: ClientEvent): boolean;
    /** Allows or refuses a function call that waits for approval. Returns false if no such call is waiting. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /**
     * Reports the visitor's rating of the last call: dispatches `navai-feedback`, then sends it to the backend, if that
     * offers `feedback` and no listener prevents it. Resolves to whether the backend has accepted it.
     */
    sendFeedback(rating: Rating, comment?: string): Promise<boolean>;
    mute(muted: boolean): void;
    clearTranscript(): void;
}
