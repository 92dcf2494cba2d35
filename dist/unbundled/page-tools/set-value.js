export function setValue(control, change) {
    if (typeof change === 'function')
        change();
    else {
        const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        Reflect.set(prototype.prototype, 'value', change, control);
    }
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
}
