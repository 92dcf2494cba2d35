import type { RealtimeEvent } from './response-queue.js';
/**
 * A user's message with an image: a data URL or a Blob. One that is too large, or of another kind than PNG and JPEG,
 * is drawn anew if there is a browser; rejects with an `Error` that says why if that can't be.
 */
export declare function imageMessage(image: Blob | string, text: string): Promise<RealtimeEvent>;
