/**
 * Clients that share a rate limit: the /64 of an IPv6 address, because one household or server has at least that many
 * (RFC 6177), or an IPv4 address, even when written as IPv6. Any other name is its own group.
 */
export function clientGroup(client: string): string {
  const [address = ''] = client.split('%');
  if (!address.includes(':') || !URL.canParse(`http://[${address}]`)) return client;
  const groups = expand(new URL(`http://[${address}]`).hostname.slice(1, -1));
  return mappedIpv4(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

function expand(address: string): string[] {
  const [head = [], tail = []] = address.split('::').map(part => part.split(':').filter(Boolean));
  return [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
}

function mappedIpv4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const numbers = groups.slice(6).map(group => Number.parseInt(group, 16));
  return numbers.flatMap(number => [number >> 8, number & 255]).join('.');
}
