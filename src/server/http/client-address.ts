// A fetch Request knows nothing of the socket it came through, so the adapter tells us beside it.
const addresses = new WeakMap<Request, string>();

/** Called by an adapter before the handler: the address of the peer, for the rate limit. */
export function setClientAddress(request: Request, address: string): void {
  addresses.set(request, address);
}

/** The peer's address as the adapter saw it; behind a proxy that is the proxy's. */
export function clientAddress(request: Request): string | undefined {
  return addresses.get(request);
}
