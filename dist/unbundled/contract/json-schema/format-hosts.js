export function isHostname(text) {
    const isLabel = (label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label);
    return text.length <= 253 && text.split('.').every(isLabel);
}
export function isIpv4(text) {
    const isPart = (part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
    return text.length <= 15 && text.split('.').length === 4 && text.split('.').every(isPart);
}
export function isIpv6(text) {
    if (text.length > 45)
        return false;
    const halves = text.split('::');
    const groups = halves.flatMap(half => (half ? half.split(':') : []));
    const last = groups.at(-1) ?? '';
    const mapped = last.includes('.') && text.endsWith(last);
    const plain = mapped ? groups.slice(0, -1) : groups;
    const total = groups.length + (mapped ? 1 : 0);
    return ((halves.length === 1 ? total === 8 : halves.length === 2 && total < 8) &&
        (!mapped || isIpv4(last)) &&
        plain.every(group => /^[\da-f]{1,4}$/i.test(group)));
}
const local = /^(?:"(?:[ !#-[\]-~]|\\[ -~])*"|[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)$/;
export function isEmail(text) {
    const at = text.lastIndexOf('@');
    if (at < 1 || at > 64 || text.length > 320 || !local.test(text.slice(0, at)))
        return false;
    const host = text.slice(at + 1);
    if (!/^\[.*\]$/.test(host))
        return isHostname(host);
    const address = host.slice(1, -1);
    return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}
