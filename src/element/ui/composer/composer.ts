import { html, nothing, type TemplateResult } from 'lit';
import { isOpen } from '../../../core/model/status.js';
import { focused } from '../base/focus.js';
import * as icons from '../base/icons.js';
import type { Piece, PieceHost, View } from '../base/view.js';

/** The text field. What is typed stays until it is sent: also while the panel is hidden. */
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
    return html`<form class="composer" part="composer" @submit=${this.#submit}>
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
      <button class="send" part="send-button" aria-label=${words.send} aria-disabled=${!this.#draft.trim()}><slot name="icon-send">${icons.send}</slot></button>
    </form>`;
  }

  updated({ element }: View): void {
    const field = this.#host.root.querySelector<HTMLTextAreaElement>('.composer textarea') ?? undefined;
    if (field && field !== this.#field && element.mode === 'text')
      takeFocusFrom(field.closest('.panel'), field);
    // The value is set by us and never by the template: a rendering must not change what the visitor types.
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
    // Its keys belong to the input method: Enter takes a word, Escape gives it up.
    if (isComposing(event)) return event.stopPropagation();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.#draft.trim();
    if (!text) return this.#field?.focus();
    // At once, so that Enter pressed again sends nothing twice; given back if it could not be sent.
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

/** Safari ends a composition before the key that ended it comes: that one has the code of all keys of input methods. */
function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

/** Browsers that don't size fields by their content get its height here; styles limit it. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
}

/**
 * A visitor who opens the panel gets the focus into it: if there is nothing but writing, into the field. A page
 * that opens it moves no focus at all, so none is taken then.
 */
function takeFocusFrom(panel: Element | null, field: HTMLTextAreaElement): void {
  const pass = () => field.focus({ preventScroll: true });
  if (panel && focused() === panel) return pass();
  panel?.addEventListener('focus', pass, { once: true });
  // It comes within the turn in which the panel is drawn, or not at all.
  setTimeout(() => panel?.removeEventListener('focus', pass));
}
