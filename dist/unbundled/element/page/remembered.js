export const cornerKey = 'navai-voice:corner';
export const dismissedKey = ({ id }) => `navai-voice:dismissed:${id}`;
export function recall(element) {
    const { dismissible, movable, placement } = element;
    try {
        if (dismissible && sessionStorage.getItem(dismissedKey(element)))
            element.hidden = true;
        const corner = movable && placement !== 'inline' ? String(localStorage.getItem(cornerKey)) : '';
        if (/^(top|bottom)-(start|end)$/.test(corner))
            element.placement = corner;
    }
    catch { }
}
export const rememberedAt = 'navai-voice:choices';
export function remembered() {
    try {
        return Object(JSON.parse(localStorage.getItem(rememberedAt) ?? ''));
    }
    catch {
        return {};
    }
}
export function languagesOf({ languages }) {
    return String(languages ?? '')
        .split(/\s+/)
        .filter(Boolean);
}
export function speakAsChosen(element) {
    const language = String(remembered().language);
    if (element.language || element.lang || !languagesOf(element).includes(language))
        return;
    element.language = element.lang = language;
}
