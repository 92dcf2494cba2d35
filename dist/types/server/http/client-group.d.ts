/**
 * Clients that share a rate limit: the /64 of an IPv6 address, because one household or server has at least that many
 * (RFC 6177), or an IPv4 address, even when written as IPv6. Any other name is its own group.
 */
export declare function clientGroup(client: string): string;
