// A fetch Request does not carry its socket's address, so the adapter records it separately.
const addresses = new WeakMap<Request, string>();

/** Records the peer's address for the rate limit. Adapters call this before the handler; undefined is ignored. */
export function setClientAddress(request: Request, address: string | undefined): void {
  if (address) addresses.set(request, address);
}

/** The peer's address from the adapter. Behind a proxy this is the proxy's address. */
export function clientAddress(request: Request): string | undefined {
  return addresses.get(request);
}
