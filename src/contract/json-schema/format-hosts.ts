/** Lengths are checked first, so that the rest has little to read. */
export function isHostname(text: string): boolean {
  const isLabel = (label: string) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label);
  return text.length <= 253 && text.split('.').every(isLabel);
}

export function isIpv4(text: string): boolean {
  const isPart = (part: string) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
  return text.length <= 15 && text.split('.').length === 4 && text.split('.').every(isPart);
}

export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  const groups = halves.flatMap(half => (half ? half.split(':') : []));
  // The last 32 bits may be an IPv4 address, which counts as two groups.
  const last = groups.at(-1) ?? '';
  const mapped = last.includes('.') && text.endsWith(last);
  const plain = mapped ? groups.slice(0, -1) : groups;
  const total = groups.length + (mapped ? 1 : 0);
  return (
    (halves.length === 1 ? total === 8 : halves.length === 2 && total < 8) &&
    (!mapped || isIpv4(last)) &&
    plain.every(group => /^[\da-f]{1,4}$/i.test(group))
  );
}

const local = /^(?:"(?:[ !#-[\]-~]|\\[ -~])*"|[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)$/;

export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64 || text.length > 320 || !local.test(text.slice(0, at))) return false;
  const host = text.slice(at + 1);
  if (!/^\[.*\]$/.test(host)) return isHostname(host);
  const address = host.slice(1, -1);
  return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}
