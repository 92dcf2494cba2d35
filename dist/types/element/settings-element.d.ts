import { LitElement } from 'lit';
import type { VoiceEventMap } from '../core/events/index.js';
import type { PageFunctions } from '../core/model/function.js';
import type { Guardrail } from '../core/model/guardrail.js';
import type { Route } from '../core/model/routes.js';
import type { SessionSettings } from '../core/model/session-settings.js';
import type { AgentTeam } from '../core/model/team.js';
import type { BackendOptions, HeadersSource } from '../core/ports/backend.js';
import type { OwnWords } from '../lang/index.js';
/** Templates leave attributes empty if they have no value: that is not set, and not the number 0. */
declare const toNumber: (text: string | null) => number | undefined;
/** What a page sets. */
export declare class SettingsElement extends LitElement {
    static readonly properties: {
        backend: {};
        callUrl: {
            attribute: string;
        };
        model: {};
        voice: {};
        instructions: {};
        language: {};
        voiceAccent: {
            attribute: string;
        };
        voiceTone: {
            attribute: string;
        };
        transcriptionModel: {
            attribute: string;
        };
        mode: {
            reflect: boolean;
        };
        variant: {
            reflect: boolean;
        };
        placement: {
            reflect: boolean;
        };
        theme: {
            reflect: boolean;
        };
        warmup: {};
        routesFrom: {
            attribute: string;
        };
        backendRoutes: {
            type: BooleanConstructor;
            attribute: string;
        };
        maxReconnects: {
            attribute: string;
            converter: typeof toNumber;
        };
        resume: {};
        approvalTimeout: {
            attribute: string;
            converter: typeof toNumber;
        };
        maxDuration: {
            attribute: string;
            converter: typeof toNumber;
        };
        idleTimeout: {
            attribute: string;
            converter: typeof toNumber;
        };
        tokenBudget: {
            attribute: string;
            converter: typeof toNumber;
        };
        memory: {};
        threadId: {
            attribute: string;
        };
        userId: {
            attribute: string;
        };
        noPageTools: {
            type: BooleanConstructor;
            attribute: string;
        };
        pushToTalk: {
            type: BooleanConstructor;
            attribute: string;
        };
        noTranscript: {
            type: BooleanConstructor;
            attribute: string;
        };
        noVisualizer: {
            type: BooleanConstructor;
            attribute: string;
        };
        captions: {
            type: BooleanConstructor;
        };
        sounds: {
            type: BooleanConstructor;
        };
        movable: {
            type: BooleanConstructor;
        };
        dismissible: {
            type: BooleanConstructor;
        };
        feedback: {
            type: BooleanConstructor;
        };
        consent: {};
        consentVersion: {
            attribute: string;
        };
        languages: {};
        debug: {
            type: BooleanConstructor;
        };
        open: {
            type: BooleanConstructor;
            reflect: boolean;
        };
        muted: {
            type: BooleanConstructor;
            reflect: boolean;
        };
        routes: {
            attribute: boolean;
        };
        functions: {
            attribute: boolean;
        };
        agents: {
            attribute: boolean;
        };
        guardrails: {
            attribute: boolean;
        };
        headers: {
            attribute: boolean;
        };
        credentials: {
            attribute: boolean;
        };
        endpoints: {
            attribute: boolean;
        };
        settings: {
            attribute: boolean;
        };
        words: {
            attribute: boolean;
        };
        inputDeviceId: {
            attribute: boolean;
        };
        outputDeviceId: {
            attribute: boolean;
        };
        volume: {
            converter: typeof toNumber;
        };
        mediaStream: {
            attribute: boolean;
        };
    };
    /** The base URL of the backend: absolute, or relative to the page. */
    backend: string;
    /** Where calls are made, for stand-ins and proxies; the Realtime API's own if not set. */
    callUrl?: string;
    /** The Realtime model to ask the backend for. Sent only where set; a backend may refuse it. */
    model?: string;
    /** The voice to ask the backend for. Sent only if set. */
    voice?: string;
    /** Instructions to ask the backend for. Sent only if set. */
    instructions?: string;
    /** The language that the agent speaks. Sent only if set. */
    language?: string;
    /** The accent that the agent speaks with. Sent only if set. */
    voiceAccent?: string;
    /** The tone that the agent speaks in. Sent only if set. */
    voiceTone?: string;
    /** The model that writes down what the visitor says, if the backend minted none; empty for none. */
    transcriptionModel?: string;
    /** Voice with a text field, voice alone, or text alone, which asks for no microphone. */
    mode: 'hybrid' | 'voice' | 'text';
    /** What a visitor gets: a single button; a bar with level, status, mute and end; or a panel with everything. */
    variant: 'panel' | 'bar' | 'button';
    /** Where the widget stands: one of four corners of the window, or inline in the page. */
    placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'inline';
    /** Light, dark, or as the visitor's system. */
    theme: 'auto' | 'light' | 'dark';
    /** When the code for calls is fetched ahead: never, when the pointer or focus comes near, or at once. */
    warmup: 'none' | 'intent' | 'eager';
    /** CSS selector of links that are routes, e.g. `nav a`; they are added to `routes` when a call starts. */
    routesFrom?: string;
    /** Whether the backend is asked for more routes when a call starts. */
    backendRoutes: boolean;
    /** How often a lost connection is tried again; 0 for never. */
    maxReconnects: number;
    /** Whether a call goes on after a full page load: in the next page of the tab with the same settings, or not. */
    resume: 'page' | 'none';
    /** Seconds that a visitor has to answer whether a function may run; 60 if not set. */
    approvalTimeout?: number;
    /** Seconds that a call may last, over all its connections; 0 for no limit. */
    maxDuration: number;
    /** Seconds of silence after which a call ends; 0 for never. */
    idleTimeout: number;
    /** Tokens after which a call ends with its turn; none if not set. */
    tokenBudget?: number;
    /** What the backend records of a call: `persistent`, its turns and its end; `incognito`, its end; otherwise nothing. */
    memory?: 'persistent' | 'incognito';
    /** The conversation's id in the backend's record. */
    threadId?: string;
    /** The visitor's id in the backend's record. */
    userId?: string;
    /** Whether elements with `data-navai-tool` are left alone. */
    noPageTools: boolean;
    /** Whether the visitor is heard only while a button (or the space bar, on it) is held. */
    pushToTalk: boolean;
    /** Leaves the transcript out of the panel. */
    noTranscript: boolean;
    /** Leaves the moving picture of the levels out. */
    noVisualizer: boolean;
    /** Shows what is being said beside the launcher or the bar, while the panel is closed. */
    captions: boolean;
    /** Plays a short sound when a call starts, and when it ends. */
    sounds: boolean;
    /** Lets visitors move a floating widget to another corner: by dragging it, or in its options. */
    movable: boolean;
    /** Lets visitors remove the widget from the page, for as long as the tab lives. */
    dismissible: boolean;
    /** Asks after each call how it was: `navai-feedback`, and the backend if it offers `feedback`. */
    feedback: boolean;
    /** What a visitor has to agree to before the first call; nothing is requested before. The slot `consent` does the same. */
    consent?: string;
    /** A new version asks visitors again who have agreed to another one. Default: the text itself. */
    consentVersion?: string;
    /** Languages that the visitor may choose from, as BCP 47 tags with spaces between them, such as `en es pt`. */
    languages?: string;
    /** Tells the console what happens: every event, without what is said, sent or answered. */
    debug: boolean;
    /** Whether the panel is open. */
    open: boolean;
    /** Whether the microphone is muted: kept over calls. */
    muted: boolean;
    /** The pages that the agent may open. Read when a call starts. */
    routes: Route[];
    /**
     * The functions that the agent may run: an object, class instances, modules, loaders as
     * `import.meta.glob` gives them, or an array of these. Read when a call starts.
     */
    functions?: PageFunctions | null;
    /** Specialists that the agent hands the conversation over to, and back. Read when a call starts. */
    agents?: AgentTeam;
    /** What may not be said or done. Read when a call starts. */
    guardrails?: readonly Guardrail[];
    /** Headers for every request to the backend: an object, or a function that is asked before each one. */
    headers?: HeadersSource;
    /** Fetch's `credentials` mode for requests to the backend. */
    credentials: RequestCredentials;
    /** Paths of the backend that differ from the contract's, relative to `backend`. */
    endpoints?: BackendOptions['endpoints'];
    /** What the page chooses of the call's settings; read when a call starts (`session.update` changes them in it). */
    settings?: SessionSettings;
    /** Words of the widget that differ from those of its language, by their keys in `navai-voice/lang/en`. */
    words?: OwnWords;
    /** The microphone's device id; the system's default if not set. */
    inputDeviceId?: string;
    /** The speaker's device id, if the browser can choose; the system's default if not set. */
    outputDeviceId?: string;
    /** How loud the agent is, from 0 to 1. */
    volume: number;
    /** A stream to use instead of the microphone; the page's own, which it has to stop. */
    mediaStream?: MediaStream;
}
export interface SettingsElement {
    addEventListener<Type extends keyof VoiceEventMap>(type: Type, listener: (this: this, event: VoiceEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: (this: this, event: HTMLElementEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}
export {};
