export const storedAt = 'navai-voice:consent';
export const agreed = [];
export function missingConsent({ consent, consentVersion, children }) {
    let text = consent ?? '';
    for (const { slot, textContent } of children)
        if (slot === 'consent')
            text += `\n${textContent}`;
    if (!text)
        return undefined;
    const version = consentVersion || hash(text);
    try {
        if (localStorage[storedAt] === version)
            return undefined;
    }
    catch { }
    return agreed.includes(version) ? undefined : version;
}
export function gateStarts(host) {
    const gate = (event) => {
        if (!missingConsent(host))
            return;
        event.stopImmediatePropagation();
        event.preventDefault();
        void host.start();
    };
    host.addEventListener('navai-start', gate, true);
}
function hash(text) {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1)
        sum = (sum * 31 + text.charCodeAt(at)) % 0xffff_ffff_ffc5;
    return `${sum}`;
}
