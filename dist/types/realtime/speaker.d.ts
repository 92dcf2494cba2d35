/** The agent's voice: plays what the connection attaches, and lets go of it at the end. */
export declare function createSpeaker(): HTMLAudioElement;
export declare function silence(speaker: HTMLAudioElement): void;
