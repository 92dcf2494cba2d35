import { LitElement } from 'lit';
const toNumber = (text) => (text?.trim() ? Number(text) : undefined);
const flag = {
    fromAttribute: (text) => text !== null && text !== 'false',
    toAttribute: (on) => (on ? '' : null),
};
export class SettingsElement extends LitElement {
    constructor() {
        super(...arguments);
        this.backend = '/navai';
        this.iceTransportPolicy = 'all';
        this.mode = 'hybrid';
        this.variant = 'panel';
        this.placement = 'bottom-end';
        this.theme = 'auto';
        this.warmup = 'intent';
        this.backendRoutes = false;
        this.maxReconnects = 3;
        this.resume = 'page';
        this.maxDuration = 600;
        this.idleTimeout = 120;
        this.noPageTools = false;
        this.pushToTalk = false;
        this.noTranscript = false;
        this.noVisualizer = false;
        this.captions = false;
        this.sounds = false;
        this.movable = false;
        this.dismissible = false;
        this.feedback = false;
        this.debug = false;
        this.open = false;
        this.muted = false;
        this.routes = [];
        this.credentials = 'same-origin';
        this.volume = 1;
    }
    static { this.properties = {
        backend: {},
        callUrl: { attribute: 'call-url' },
        iceServers: { attribute: false },
        iceTransportPolicy: { attribute: 'ice-transport-policy' },
        model: {},
        voice: {},
        instructions: {},
        language: {},
        voiceAccent: { attribute: 'voice-accent' },
        voiceTone: { attribute: 'voice-tone' },
        transcriptionModel: { attribute: 'transcription-model' },
        mode: { reflect: true, useDefault: true },
        variant: { reflect: true, useDefault: true },
        placement: { reflect: true, useDefault: true },
        theme: { reflect: true, useDefault: true },
        warmup: {},
        routesFrom: { attribute: 'routes-from' },
        backendRoutes: { converter: flag, attribute: 'backend-routes' },
        maxReconnects: { attribute: 'max-reconnects', converter: toNumber },
        resume: {},
        approvalTimeout: { attribute: 'approval-timeout', converter: toNumber },
        maxDuration: { attribute: 'max-duration', converter: toNumber },
        idleTimeout: { attribute: 'idle-timeout', converter: toNumber },
        tokenBudget: { attribute: 'token-budget', converter: toNumber },
        memory: {},
        threadId: { attribute: 'thread-id' },
        userId: { attribute: 'user-id' },
        noPageTools: { converter: flag, attribute: 'no-page-tools' },
        pushToTalk: { converter: flag, attribute: 'push-to-talk' },
        noTranscript: { converter: flag, attribute: 'no-transcript' },
        noVisualizer: { converter: flag, attribute: 'no-visualizer' },
        captions: { converter: flag },
        sounds: { converter: flag },
        movable: { converter: flag },
        dismissible: { converter: flag },
        feedback: { converter: flag },
        consent: {},
        consentVersion: { attribute: 'consent-version' },
        languages: {},
        debug: { converter: flag },
        open: { converter: flag, reflect: true, useDefault: true },
        muted: { converter: flag, reflect: true, useDefault: true },
        routes: { attribute: false },
        functions: { attribute: false },
        agents: { attribute: false },
        guardrails: { attribute: false },
        headers: { attribute: false },
        credentials: { attribute: false },
        endpoints: { attribute: false },
        settings: { attribute: false },
        words: { attribute: false },
        inputDeviceId: { attribute: false },
        outputDeviceId: { attribute: false },
        volume: { converter: toNumber },
        mediaStream: { attribute: false },
    }; }
}
