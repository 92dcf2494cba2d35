import { html, render } from 'lit';
import { ownDocument } from '../../../core/util/own-document.js';
import type { PieceHost, View } from '../base/view.js';
import { endButton, muteButton } from '../controls/controls.js';
import { statusLine } from './state-icon.js';

const customProperties = [
  'accent',
  'on-accent',
  'surface',
  'on-surface',
  'danger',
  'radius',
  'size',
  'offset',
  'font',
  'z-index',
].map(name => `--navai-${name}`);

/** The status of the call with mute and end, in a shadow root inside a dialog of the page. */
export class ModalBar {
  readonly #host: PieceHost;
  readonly #shell = ownDocument.createElement('div');
  readonly #root = this.#shell.attachShadow({ mode: 'open' });

  constructor(host: PieceHost) {
    this.#host = host;
    this.#root.adoptedStyleSheets = host.root.adoptedStyleSheets;
  }

  show(view: View, dialog: Element): void {
    this.#draw(view);
    if (this.#shell.parentNode === dialog) return;
    const set = getComputedStyle(this.#host.element);
    for (const name of customProperties) this.#shell.style.setProperty(name, set.getPropertyValue(name));
    dialog.append(this.#shell);
    // Above everything in the dialog. A browser without popovers shows it by its z-index.
    this.#root.querySelector<HTMLElement>('.frame')?.showPopover?.();
  }

  remove(): void {
    this.#shell.remove();
  }

  #draw(view: View): void {
    const frame = this.#host.root.querySelector<HTMLElement>('.frame');
    const { lang, dataset } = frame ?? this.#shell;
    // An inline element has no corner of its own.
    const placement = view.placement === 'inline' ? 'bottom-end' : view.placement;
    render(
      html`<div class="frame" lang=${lang} translate="no" popover="manual" data-placement=${placement} data-variant="bar" data-theme=${dataset.theme}>
        <section class="bar" role="group" dir=${frame?.querySelector<HTMLElement>('[dir]')?.dir ?? ''} aria-label=${view.words.title}>
          ${statusLine(view)}
          <div class="bar-buttons">${muteButton(view)} ${endButton(view)}</div>
        </section>
      </div>`,
      this.#root,
    );
  }
}
