import { html, nothing } from 'lit';
import * as icons from './icons.js';
import type { Piece, View } from './view.js';

/** Where a visitor types. */
export class Composer implements Piece {
  render({ element, words }: View): unknown {
    if (element.mode === 'voice') return nothing;
    return html`<form part="composer" @submit=${(event: SubmitEvent) => this.#submit(event, element)}>
      <input part="input" name="text" autocomplete="off" enterkeyhint="send" aria-label=${words.message} placeholder=${words.message} />
      <button class="send" part="send-button" aria-label=${words.send}>${icons.send}</button>
    </form>`;
  }

  async #submit(event: SubmitEvent, element: View['element']): Promise<void> {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    const text = input.value.trim();
    if (!text) return;
    // At once, so that Enter pressed again sends nothing twice; given back where it could not be sent.
    input.value = '';
    await element.start();
    if (!(element.status === 'connected' && element.send(text))) input.value ||= text;
  }
}
