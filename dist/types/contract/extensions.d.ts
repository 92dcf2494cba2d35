/**
 * Schemas that most pages never need: speech, turns, session ends and feedback. Separate from `schema.ts`, because the
 * browser loads that file with the first call.
 */
import * as z from 'zod/mini';
/** Body of `POST speech/synthesize`. `voiceId` and `modelId` are the speech provider's ids. */
export declare const synthesizeRequest: z.ZodMiniObject<{
    text: z.ZodMiniString<string>;
    voiceId: z.ZodMiniOptional<z.ZodMiniString<string>>;
    modelId: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** Answer of `POST speech/synthesize` as JSON; a backend may answer with the audio's bytes instead. */
export declare const synthesizeResponse: z.ZodMiniObject<{
    provider: z.ZodMiniString<string>;
    mimeType: z.ZodMiniString<string>;
    audioBase64: z.ZodMiniString<string>;
}, z.core.$strip>;
/** One exchange: the texts of the user and the assistant, and the tool calls in between. A silent side is null. */
export declare const turn: z.ZodMiniObject<{
    started_at: z.ZodMiniNumber<number>;
    ended_at: z.ZodMiniNumber<number>;
    id: z.ZodMiniString<string>;
    user: z.ZodMiniNullable<z.ZodMiniObject<{
        item_id: z.ZodMiniString<string>;
        text: z.ZodMiniString<string>;
    }, z.core.$strip>>;
    assistant: z.ZodMiniNullable<z.ZodMiniObject<{
        item_id: z.ZodMiniString<string>;
        text: z.ZodMiniString<string>;
        interrupted: z.ZodMiniBoolean<boolean>;
    }, z.core.$strip>>;
    tool_calls: z.ZodMiniArray<z.ZodMiniObject<{
        call_id: z.ZodMiniString<string>;
        name: z.ZodMiniString<string>;
        ok: z.ZodMiniBoolean<boolean>;
        duration_ms: z.ZodMiniNumber<number>;
    }, z.core.$strip>>;
}, z.core.$strip>;
/** Body of `POST turns`. A repeated `turn.id` means a retry of the same turn. */
export declare const turnRequest: z.ZodMiniObject<{
    session_key: z.ZodMiniString<string>;
    thread_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
    user_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
    memory_mode: z.ZodMiniLiteral<"incognito" | "persistent">;
    turn: z.ZodMiniObject<{
        started_at: z.ZodMiniNumber<number>;
        ended_at: z.ZodMiniNumber<number>;
        id: z.ZodMiniString<string>;
        user: z.ZodMiniNullable<z.ZodMiniObject<{
            item_id: z.ZodMiniString<string>;
            text: z.ZodMiniString<string>;
        }, z.core.$strip>>;
        assistant: z.ZodMiniNullable<z.ZodMiniObject<{
            item_id: z.ZodMiniString<string>;
            text: z.ZodMiniString<string>;
            interrupted: z.ZodMiniBoolean<boolean>;
        }, z.core.$strip>>;
        tool_calls: z.ZodMiniArray<z.ZodMiniObject<{
            call_id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
            ok: z.ZodMiniBoolean<boolean>;
            duration_ms: z.ZodMiniNumber<number>;
        }, z.core.$strip>>;
    }, z.core.$strip>;
}, z.core.$strip>;
/** Answer of `POST turns`. `recorded` is false if the backend chose not to keep the turn. */
export declare const turnResponse: z.ZodMiniObject<{
    recorded: z.ZodMiniBoolean<boolean>;
}, z.core.$strip>;
/** Body of `POST sessions/end`. `usage` is the Realtime service's token count. */
export declare const sessionEndRequest: z.ZodMiniObject<{
    session_key: z.ZodMiniString<string>;
    thread_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
    user_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
    memory_mode: z.ZodMiniLiteral<"incognito" | "persistent">;
    started_at: z.ZodMiniNumber<number>;
    ended_at: z.ZodMiniNumber<number>;
    finalize: z.ZodMiniBoolean<boolean>;
    reason: z.ZodMiniString<string>;
    usage: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>>;
}, z.core.$strip>;
/** Answer of `POST sessions/end`. */
export declare const sessionEndResponse: z.ZodMiniObject<{
    ended: z.ZodMiniLiteral<true>;
}, z.core.$strip>;
/** Body of `POST feedback`: a visitor's rating of a call. `memory_mode` is absent if the page sets no `memory`. */
export declare const feedbackRequest: z.ZodMiniObject<{
    session_key: z.ZodMiniString<string>;
    thread_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
    user_id: z.ZodMiniOptional<z.ZodMiniString<string>>;
    memory_mode: z.ZodMiniOptional<z.ZodMiniLiteral<"incognito" | "persistent">>;
    rating: z.ZodMiniLiteral<"bad" | "good">;
    comment: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** Answer of `POST feedback`. `recorded` is false if the backend chose not to keep the feedback. */
export declare const feedbackResponse: z.ZodMiniObject<{
    recorded: z.ZodMiniBoolean<boolean>;
}, z.core.$strip>;
export type SynthesizeRequest = z.infer<typeof synthesizeRequest>;
export type SynthesizeResponse = z.infer<typeof synthesizeResponse>;
export type Turn = z.infer<typeof turn>;
export type TurnRequest = z.infer<typeof turnRequest>;
export type TurnResponse = z.infer<typeof turnResponse>;
export type SessionEndRequest = z.infer<typeof sessionEndRequest>;
export type SessionEndResponse = z.infer<typeof sessionEndResponse>;
export type FeedbackRequest = z.infer<typeof feedbackRequest>;
export type FeedbackResponse = z.infer<typeof feedbackResponse>;
