/** Called by an adapter before the handler: the address of the peer, for the rate limit. */
export declare function setClientAddress(request: Request, address: string): void;
/** The peer's address as the adapter saw it; behind a proxy that is the proxy's. */
export declare function clientAddress(request: Request): string | undefined;
