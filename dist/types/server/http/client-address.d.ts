/** Records the peer's address for the rate limit. Adapters call this before the handler; undefined is ignored. */
export declare function setClientAddress(request: Request, address: string | undefined): void;
/** The peer's address from the adapter. Behind a proxy this is the proxy's address. */
export declare function clientAddress(request: Request): string | undefined;
