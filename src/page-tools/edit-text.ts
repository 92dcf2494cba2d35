import { ownDocument } from '../core/util/own-document.js';
import { reportInput } from './as-person.js';

/**
 * Replaces the text of an editor as typing does, and gives the focus back. Resolves to false if the page does not take
 * it. An editor needs the real focus: it follows the selection.
 */
export function editText(editor: HTMLElement, text: string): boolean {
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

function holds(editor: HTMLElement, text: string): boolean {
  return withoutSpaces(editor.innerText) === withoutSpaces(text);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

/** The focused element, also inside shadow roots. */
function focused(): HTMLElement | undefined {
  let active = ownDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
