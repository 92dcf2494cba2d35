import { NativeEvent } from '../core/events/native-event.js';
import { staysHere } from './own-site.js';
export async function visit(control, change) {
    control.dispatchEvent(new FocusEvent('focus', { composed: true }));
    control.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await change();
    control.dispatchEvent(new FocusEvent('blur', { composed: true }));
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}
export function reportInput(control, data = null) {
    const inputType = data === null ? '' : 'insertText';
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data, inputType }));
}
export function reportChange(control) {
    control.dispatchEvent(new NativeEvent('change', { bubbles: true }));
}
export function press(element) {
    if (!staysHere(element))
        throw new Error('It leads to another site.');
    const { left, top, width, height } = element.getBoundingClientRect();
    const center = { clientX: left + width / 2, clientY: top + height / 2 };
    const init = { ...center, bubbles: true, cancelable: true, composed: true, button: 0, view: window };
    const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
    element.dispatchEvent(new PointerEvent('pointermove', pointer));
    element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
    element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
    element.dispatchEvent(new PointerEvent('pointerup', pointer));
    element.dispatchEvent(new MouseEvent('mouseup', init));
    element.click();
}
export function pressKey(control, key) {
    for (const type of ['keydown', 'keyup'])
        control.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true, composed: true }));
}
export function nextTask() {
    return new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            resolve();
        };
        port2.postMessage(undefined);
    });
}
const reactMs = 1000;
export async function reaction(look) {
    const until = performance.now() + reactMs;
    for (;;) {
        await nextTask();
        const found = look();
        if (found)
            return found;
        if (performance.now() > until)
            return undefined;
        await new Promise(resolve => setTimeout(resolve, 20));
    }
}
