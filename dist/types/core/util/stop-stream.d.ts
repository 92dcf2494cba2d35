/** Releases the devices behind a stream. */
export declare function stopStream(stream: {
    getTracks(): readonly {
        stop(): void;
    }[];
} | undefined): void;
