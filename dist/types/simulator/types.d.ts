/** What travels on the data channel, as far as the simulator cares. */
export type Fields = Record<string, unknown>;
/** One event of the service. Every one has its own `event_id`. */
export interface ServerEvent extends Fields {
    type: string;
    event_id: string;
}
/** One part of a message: words, or speech with its transcript. */
export interface ContentPart extends Fields {
    type: string;
    text?: string;
    transcript?: string | null;
}
/** One entry of the conversation: a message, a call, or a call's output. */
export interface Item extends Fields {
    id: string;
    object: 'realtime.item';
    type: 'message' | 'function_call' | 'function_call_output';
    status: 'in_progress' | 'completed' | 'incomplete';
    role?: 'user' | 'assistant' | 'system';
    content?: ContentPart[];
    name?: string;
    call_id?: string;
    arguments?: string;
    output?: string;
}
/** A function that the model may call; `parameters` is a JSON Schema. */
export interface Tool {
    type: string;
    name: string;
    description?: string;
    parameters?: Fields;
}
/** How the service hears that a person starts and stops speaking; times are milliseconds. */
export interface TurnDetection extends Fields {
    type: 'server_vad' | 'semantic_vad';
    threshold?: number;
    prefix_padding_ms?: number;
    silence_duration_ms?: number;
    eagerness?: 'low' | 'medium' | 'high' | 'auto';
    create_response: boolean;
    interrupt_response: boolean;
}
/** The effective configuration of a session, as `session.created` shows it. `expires_at` is in Unix seconds. */
export interface RealtimeSession extends Fields {
    type: 'realtime';
    object: 'realtime.session';
    id: string;
    model: string;
    output_modalities: string[];
    instructions: string;
    tools: Tool[];
    tool_choice: unknown;
    max_output_tokens: number | 'inf';
    expires_at: number;
    audio: {
        input: {
            format: Fields;
            transcription: {
                model?: string;
                language?: string;
            } | null;
            noise_reduction: Fields | null;
            turn_detection: TurnDetection | null;
        };
        output: {
            format: Fields;
            voice: string | Fields;
            speed: number;
        };
    };
}
/** Something for the server to do, in order: send an event, speak, cut what is being said. Times are milliseconds. */
export type Effect = {
    do: 'send';
    event: ServerEvent;
} | {
    do: 'say';
    responseId: string;
    itemId: string;
    text: string;
    durationMs: number;
} | {
    do: 'trim';
    responseId: string;
    toMs: number;
} | {
    do: 'hush';
};
/** Makes an id such as `item_…`; tests hand in a counter. */
export type NewId = (prefix: string) => string;
