/** Data-channel types, limited to the fields that the simulator uses. */
export type Fields = Record<string, unknown>;
/** An event from the service. Each has its own `event_id`. */
export interface ServerEvent extends Fields {
    type: string;
    event_id: string;
}
/** One part of a message: text, or speech with its transcript. */
export interface ContentPart extends Fields {
    type: string;
    text?: string;
    transcript?: string | null;
}
/** One entry of the conversation: a message, a call, or a call's output. */
export interface Item extends Fields {
    id: string;
    object: 'realtime.item';
    type: 'message' | 'function_call' | 'function_call_output' | 'mcp_list_tools' | 'mcp_call' | 'mcp_approval_request' | 'mcp_approval_response';
    status: 'in_progress' | 'completed' | 'incomplete';
    role?: 'user' | 'assistant' | 'system';
    content?: ContentPart[];
    name?: string;
    call_id?: string;
    arguments?: string;
    output?: string | null;
    server_label?: string;
    error?: Fields | null;
}
/** A function that the model may call, with a JSON Schema as `parameters`; or an MCP server. */
export interface Tool extends Fields {
    type: string;
    name: string;
    description?: string;
    parameters?: Fields;
}
/** How the service detects that the user starts and stops speaking. Times are in milliseconds. */
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
                languages?: string[];
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
/** Something for the call to do: send an event, speak, shorten one response's speech, or stop all speech. */
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
/** Creates an id such as `item_…`; tests pass a counter. */
export type NewId = (prefix: string) => string;
