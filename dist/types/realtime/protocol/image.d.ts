import type { RealtimeEvent } from './response-queue.js';
/**
 * Builds a user's message with an image: a data URL or a Blob. In a browser, redraws an image that is too large, or
 * neither PNG nor JPEG. Rejects with an `Error` that gives the reason if the image can't be used.
 */
export declare function imageMessage(image: Blob | string, text: string): Promise<RealtimeEvent>;
