import type { Backend } from '../../core/ports/backend.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import type { AudioOutput } from '../audio/audio-output.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
/** The voice of a session that only writes: the backend turns the agent's sentences into sound, and this plays them. */
export declare class SpeechSynthesizer {
    #private;
    /** What the conversation is to tell instead of the session: an answer that still waits to be heard is not over. */
    readonly listener: ConnectionListener;
    constructor(backend: Pick<Backend, 'synthesize'>, listener: ConnectionListener, output?: AudioOutput);
    /** What is being heard, to be measured. */
    get stream(): MediaStream | undefined;
    /** Reads the server's events after the conversation, which has warned of what can't be read. */
    read(event: RealtimeEvent): void;
    /** Stops the sound at once. */
    interrupt(): void;
    close(): void;
}
