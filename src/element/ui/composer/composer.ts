import { html, nothing, type TemplateResult } from 'lit';
import { isOpen } from '../../../core/model/status.js';
import { focused } from '../base/focus.js';
import * as icons from '../base/icons.js';
import type { Piece, PieceHost, View } from '../base/view.js';

/**
 * The text field. Keeps the draft until it is sent, also while the panel is hidden. Not a form: frames with a `sandbox`
 * that lacks `allow-forms` submit none.
 */
export class Composer implements Piece {
  readonly #host: PieceHost;
  #draft = '';
  /** Texts that were sent before the call connected, oldest first. */
  #waiting: string[] = [];
  #field: HTMLTextAreaElement | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
  }

  render({ element, words }: View): TemplateResult | typeof nothing {
    if (element.mode === 'voice') return nothing;
    return html`<div class="composer" part="composer">
      <textarea
        part="input"
        name="text"
        rows="1"
        autocomplete="off"
        enterkeyhint="send"
        dir=${this.#draft.trim() ? 'auto' : nothing}
        aria-label=${words.message}
        placeholder=${words.message}
        @input=${this.#typed}
        @keydown=${this.#keydown}
      ></textarea>
      <button class="send" part="send-button" type="button" @click=${this.#send} aria-label=${words.send} aria-disabled=${!this.#draft.trim()}><slot name="icon-send">${icons.send}</slot></button>
    </div>`;
  }

  updated({ element }: View): void {
    const field = this.#host.root.querySelector<HTMLTextAreaElement>('.composer textarea') ?? undefined;
    if (field && field !== this.#field && element.mode === 'text')
      takeFocusFrom(field.closest('.panel'), field);
    // Set here and not by the template, because rendering must not change what the visitor types.
    if (field && field !== this.#field) field.value = this.#draft;
    this.#field = field;
    if (field) grow(field);
  }

  readonly #typed = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    const wasEmpty = !this.#draft.trim();
    this.#draft = field.value;
    if (wasEmpty !== !this.#draft.trim()) this.#host.refresh();
    grow(field);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    // These keys belong to the input method: Enter accepts a word, Escape discards it.
    if (isComposing(event)) return event.stopPropagation();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#send();
  };

  readonly #send = async (): Promise<void> => {
    const text = this.#draft.trim();
    if (!text) return this.#field?.focus();
    // Clears the field at once, so that a second Enter does not send twice. Restored below if sending fails.
    this.#write('');
    this.#waiting.push(text);
    const { element } = this.#host;
    await element.start();
    const refused = this.#waiting.splice(0).filter(each => !isOpen(element.status) || !element.send(each));
    if (refused.length > 0) this.#write([...refused, this.#draft].filter(Boolean).join('\n'));
  };

  #write(text: string): void {
    this.#draft = text;
    if (this.#field) this.#field.value = text;
    this.#host.refresh();
  }
}

/** Safari ends a composition before its last keydown, which has the key code 229 of input methods. */
function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

/** Sets the field's height in browsers without `field-sizing`; the styles limit it. */
function grow(field: HTMLTextAreaElement): void {
  if (globalThis.CSS?.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
}

/**
 * Passes the panel's focus on to the field in text mode. The panel receives the focus when the visitor opens it, and
 * not when the page does, so the field never takes the focus from the page.
 */
function takeFocusFrom(panel: Element | null, field: HTMLTextAreaElement): void {
  const pass = () => field.focus({ preventScroll: true });
  if (panel && focused() === panel) return pass();
  panel?.addEventListener('focus', pass, { once: true });
  // The focus event comes in the task that draws the panel, or not at all.
  setTimeout(() => panel?.removeEventListener('focus', pass));
}
