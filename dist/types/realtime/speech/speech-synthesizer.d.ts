import type { Backend } from '../../core/ports/backend.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import type { AudioOutput } from '../audio/audio-output.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
/**
 * The voice of a session in which the model only writes: plays the agent's sentences, which the backend turns into
 * audio.
 */
export declare class SpeechSynthesizer {
    #private;
    /**
     * The listener for the protocol handler, instead of the session's: an answer that still waits to be heard is not
     * over.
     */
    readonly listener: ConnectionListener;
    constructor(backend: Pick<Backend, 'synthesize'>, listener: ConnectionListener, output?: AudioOutput);
    /** The stream that is being heard, to be measured. */
    get stream(): MediaStream | undefined;
    /** Reads the server's events after the protocol handler, which warns about unreadable ones. */
    read(event: RealtimeEvent): void;
    /** Stops the sound at once. */
    interrupt(): void;
    close(): void;
}
