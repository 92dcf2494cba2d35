import { NavaiChoiceEvent } from '../../../core/events/choice-event.js';
import { stringify } from '../../../core/util/stringify.js';
import { remembered, rememberedAt } from '../../page/remembered.js';
export function choose(element, name, value) {
    Object.assign(element, { [name]: value });
    try {
        localStorage.setItem(rememberedAt, stringify({ ...remembered(), [name]: value }));
    }
    catch {
    }
    element.dispatchEvent(new NavaiChoiceEvent(name, value));
}
const isId = (value) => typeof value === 'string' && value !== '';
const open = {
    volume: [
        ({ volume, attributes }) => volume === 1 && !attributes.getNamedItem('volume'),
        (value) => typeof value === 'number' && value >= 0 && value <= 1,
    ],
    captions: [({ captions }) => !captions, (value) => typeof value === 'boolean'],
    inputDeviceId: [({ inputDeviceId }) => !inputDeviceId, isId],
    outputDeviceId: [({ outputDeviceId }) => !outputDeviceId, isId],
};
export function applyRemembered(element) {
    const before = remembered();
    for (const [name, [isOpen, isValid]] of Object.entries(open))
        if (isOpen(element) && isValid(before[name]))
            Object.assign(element, { [name]: before[name] });
}
