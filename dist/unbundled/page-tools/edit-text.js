import { ownDocument } from '../core/util/own-document.js';
import { reportInput } from './as-person.js';
export function editText(editor, text) {
    const before = focused();
    editor.focus({ preventScroll: true });
    getSelection()?.selectAllChildren(editor);
    ownDocument.execCommand(text ? 'insertText' : 'delete', false, text);
    if (!holds(editor, text)) {
        editor.textContent = text;
        reportInput(editor, text);
    }
    editor.blur();
    before?.focus({ preventScroll: true });
    return holds(editor, text);
}
function holds(editor, text) {
    return withoutSpaces(editor.innerText) === withoutSpaces(text);
}
function withoutSpaces(text) {
    return text.replace(/\s/g, '');
}
function focused() {
    let active = ownDocument.activeElement;
    while (active?.shadowRoot?.activeElement)
        active = active.shadowRoot.activeElement;
    return active instanceof HTMLElement ? active : undefined;
}
