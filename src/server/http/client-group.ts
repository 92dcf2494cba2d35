/**
 * Who shares a rate limit: the /64 of an IPv6 address, as one household or server has at least that many
 * (RFC 6177); an IPv4 address, also if it is written as IPv6. Anything else stands for itself.
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
