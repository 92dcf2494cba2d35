import { LitElement } from 'lit';
import type { VoiceEventMap } from '../core/events/index.js';
import type { PageFunctions } from '../core/model/function.js';
import type { Guardrail } from '../core/model/guardrail.js';
import type { Route } from '../core/model/routes.js';
import type { SessionSettings } from '../core/model/session-settings.js';
import type { AgentTeam } from '../core/model/team.js';
import type { BackendOptions, HeadersSource } from '../core/ports/backend.js';
import type { OwnWords } from '../lang/index.js';
/** Treats an empty attribute as not set, and not as 0: templates render missing values as empty attributes. */
declare const toNumber: (text: string | null) => number | undefined;
/**
 * The settings that a page can set, as attributes or properties. Defaults are not reflected (`useDefault`), because
 * hydration expects the attributes that the server sent.
 */
export declare class SettingsElement extends LitElement {
    static readonly properties: {
        backend: {};
        callUrl: {
            attribute: string;
        };
        iceServers: {
            attribute: boolean;
        };
        iceTransportPolicy: {
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
            useDefault: boolean;
        };
        variant: {
            reflect: boolean;
            useDefault: boolean;
        };
        placement: {
            reflect: boolean;
            useDefault: boolean;
        };
        theme: {
            reflect: boolean;
            useDefault: boolean;
        };
        warmup: {};
        routesFrom: {
            attribute: string;
        };
        backendRoutes: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
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
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
            attribute: string;
        };
        pushToTalk: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
            attribute: string;
        };
        noTranscript: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
            attribute: string;
        };
        noVisualizer: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
            attribute: string;
        };
        captions: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
        };
        sounds: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
        };
        movable: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
        };
        dismissible: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
        };
        feedback: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
        };
        consent: {};
        consentVersion: {
            attribute: string;
        };
        languages: {};
        debug: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
        };
        open: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
            reflect: boolean;
            useDefault: boolean;
        };
        muted: {
            converter: {
                fromAttribute: (text: string | null) => boolean;
                toAttribute: (on: boolean) => "" | null;
            };
            reflect: boolean;
            useDefault: boolean;
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
    /** URL that calls connect to, for simulators and proxies; the Realtime API's own if not set. */
    callUrl?: string;
    /** STUN and TURN servers as in `RTCConfiguration`, for networks that let nothing else through. The backend can name more. */
    iceServers?: readonly RTCIceServer[] | null;
    /** `relay` calls only by way of a TURN server, which hides the visitor's address. */
    iceTransportPolicy: RTCIceTransportPolicy;
    /** The Realtime model to request from the backend, which may refuse it. Sent only if set. */
    model?: string;
    /** The voice to request from the backend. Sent only if set. */
    voice?: string;
    /** Instructions to request from the backend. Sent only if set. */
    instructions?: string;
    /** The language that the agent speaks. Sent only if set. */
    language?: string;
    /** The accent that the agent speaks with. Sent only if set. */
    voiceAccent?: string;
    /** The tone that the agent speaks in. Sent only if set. */
    voiceTone?: string;
    /** The model that transcribes the visitor if the backend sets none; empty for no transcription. */
    transcriptionModel?: string;
    /** `hybrid`: voice and a text field; `voice`: voice only; `text`: text only, without a microphone. */
    mode: 'hybrid' | 'voice' | 'text';
    /** `button`: a single button; `bar`: a bar with level, status, mute and end; `panel`: a panel with everything. */
    variant: 'panel' | 'bar' | 'button';
    /** The widget's position: one of the window's four corners, or inline in the page. */
    placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'inline';
    /** Light or dark colours; `auto` follows the visitor's system. */
    theme: 'auto' | 'light' | 'dark';
    /**
     * What is prepared before the click. `intent`: the code of a call and its offer, when the pointer or focus reaches the
     * widget. `idle`: the code already when the page has loaded. `eager`: the code at once; connections, lists and a client
     * secret when the pointer or focus reaches the widget. `none`: nothing.
     */
    warmup: 'none' | 'intent' | 'idle' | 'eager';
    /** CSS selector of links that the agent may open too, e.g. `nav a`; watched during a call. */
    routesFrom?: string;
    /** Requests more routes from the backend when a call starts. */
    backendRoutes: boolean;
    /** Maximum number of attempts to replace a lost connection; 0 for none. */
    maxReconnects: number;
    /** `page`: a call survives a full page load, if the tab's next page has the same settings; `none`: it ends. */
    resume: 'page' | 'none';
    /** Seconds that a visitor has to allow a function that needs approval; 60 if not set. */
    approvalTimeout?: number;
    /** Maximum seconds of a call, over all its connections; 0 for no limit. */
    maxDuration: number;
    /** Seconds without speech, typing or a running function after which a call ends; 0 for never. */
    idleTimeout: number;
    /** Maximum tokens of a call, which ends after the turn that reaches them; no limit if not set. */
    tokenBudget?: number;
    /** What the backend records of a call: its turns and its end (`persistent`), its end (`incognito`), or nothing. */
    memory?: 'persistent' | 'incognito';
    /** The conversation's id in the backend's record. */
    threadId?: string;
    /** The visitor's id in the backend's record. */
    userId?: string;
    /** Ignores elements with `data-navai-tool`, which are functions otherwise. */
    noPageTools: boolean;
    /** Sends the visitor's voice only while they hold a button, or the space bar on it. */
    pushToTalk: boolean;
    /** Hides the transcript in the panel. */
    noTranscript: boolean;
    /** Hides the animation of the levels. */
    noVisualizer: boolean;
    /** Shows captions beside the launcher or the bar while the panel is closed. */
    captions: boolean;
    /** Plays a short sound when a call connects and when it ends. */
    sounds: boolean;
    /** Lets visitors move a floating widget to another corner, by dragging it or in its options. */
    movable: boolean;
    /** Lets visitors remove the widget from the page until they close the tab. */
    dismissible: boolean;
    /** Asks for feedback after each call: for `navai-feedback`, and for the backend if it offers `feedback`. */
    feedback: boolean;
    /** The text that a visitor must accept before the first call or request. The slot `consent` does the same. */
    consent?: string;
    /** Version of the consent text: a new one asks all visitors again. Default: a hash of the text. */
    consentVersion?: string;
    /** Languages that the visitor can choose from: BCP 47 tags separated by spaces, such as `en es pt`. */
    languages?: string;
    /** Logs every event to the console, without anything that is said, sent or answered. */
    debug: boolean;
    /** Whether the panel is open. */
    open: boolean;
    /** Whether the microphone is muted; applies to later calls too. During a call, removing the attribute does not unmute. */
    muted: boolean;
    /** The pages that the agent may open. Read when a call starts. */
    routes: Route[];
    /**
     * The functions that the agent may run: an object, class instances, modules, loaders from
     * `import.meta.glob`, or an array of these. Read when a call starts.
     */
    functions?: PageFunctions | null;
    /** Other agents of the team, for handoffs in both directions. Read when a call starts. */
    agents?: AgentTeam;
    /** Rules for what must not be said or done. Read when a call starts. */
    guardrails?: readonly Guardrail[];
    /** Headers for every request to the backend: an object, or a function that is called before each request. */
    headers?: HeadersSource;
    /** Fetch's `credentials` mode for requests to the backend. */
    credentials: RequestCredentials;
    /** Backend paths that differ from the contract's, relative to `backend`. */
    endpoints?: BackendOptions['endpoints'];
    /** Settings of the call that the page overrides. Read when a call starts; `session.update` changes a running call. */
    settings?: SessionSettings;
    /** Texts that replace those of the widget's language, by their keys in `navai-voice/lang/en`. */
    words?: OwnWords;
    /** The microphone's device id; the system's default if not set. */
    inputDeviceId?: string;
    /** The speaker's device id, if the browser can choose; the system's default if not set. */
    outputDeviceId?: string;
    /** The agent's volume, from 0 to 1. */
    volume: number;
    /** A stream to use instead of the microphone. The page has to stop it. */
    mediaStream?: MediaStream;
}
export interface SettingsElement {
    addEventListener<Type extends keyof VoiceEventMap>(type: Type, listener: (this: this, event: VoiceEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: (this: this, event: HTMLElementEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}
export {};
