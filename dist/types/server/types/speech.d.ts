/** The voice of the agent. All fields except `provider`, `maxTextLength` and `timeoutMs` are for ElevenLabs. */
export interface SpeechOptions {
    /** `openai` (default): the call includes audio. `elevenlabs`: calls are text, spoken by `POST speech/synthesize`. */
    provider?: 'openai' | 'elevenlabs' | undefined;
    /** The ElevenLabs key; required for `elevenlabs`. Never leaves the server. */
    apiKey?: string | undefined;
    /** Default `https://api.elevenlabs.io`. */
    baseUrl?: string | undefined;
    /** The voice id; required for `elevenlabs`. */
    voiceId?: string | undefined;
    /** Default `eleven_flash_v2_5`, the fastest. */
    modelId?: string | undefined;
    /** `mp3_…` or `opus_…`; default `mp3_44100_128`. Raw formats are refused: no page can play them. */
    outputFormat?: string | undefined;
    /** 0 (off) to 4; default: not sent. */
    optimizeStreamingLatency?: number | undefined;
    /** 0 to 1; default: the voice's own, as for the next three. */
    stability?: number | undefined;
    /** 0 to 1. */
    similarityBoost?: number | undefined;
    /** 0 to 1. */
    style?: number | undefined;
    useSpeakerBoost?: boolean | undefined;
    /** Milliseconds to wait for the first audio, and then for each next piece: 1 to 600000, default 15000. */
    timeoutMs?: number | undefined;
    /**
     * Characters of one request: 1 to 40000, default 5000. ElevenLabs itself takes from 5,000 on its site to 40,000
     * with Flash v2.5 (https://help.elevenlabs.io/hc/en-us/articles/13298164480913), and each one costs.
     */
    maxTextLength?: number | undefined;
}
/** All checked settings of an ElevenLabs voice. */
export interface ElevenLabsSettings {
    provider: 'elevenlabs';
    apiKey: string;
    baseUrl: string;
    voiceId: string;
    modelId: string;
    outputFormat: string;
    mimeType: string;
    optimizeStreamingLatency: number | undefined;
    /** Uses ElevenLabs' names; contains only those that are set. */
    voiceSettings: Readonly<Record<string, number | boolean>>;
    timeoutMs: number;
    maxTextLength: number;
}
export type SpeechSettings = {
    provider: 'openai';
} | ElevenLabsSettings;
