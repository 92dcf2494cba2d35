/**
 * Who shares a rate limit: the /64 of an IPv6 address, as one household or server has at least that many
 * (RFC 6177); an IPv4 address, also if it is written as IPv6. Anything else stands for itself.
 */
export declare function clientGroup(client: string): string;
