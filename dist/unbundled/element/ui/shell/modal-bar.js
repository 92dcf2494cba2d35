import { html, render } from 'lit';
import { ownDocument } from '../../../core/util/own-document.js';
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
export class ModalBar {
    #host;
    #shell = ownDocument.createElement('div');
    #root = this.#shell.attachShadow({ mode: 'open' });
    constructor(host) {
        this.#host = host;
        this.#root.adoptedStyleSheets = host.root.adoptedStyleSheets;
    }
    show(view, dialog) {
        this.#draw(view);
        if (this.#shell.parentNode === dialog)
            return;
        const set = getComputedStyle(this.#host.element);
        for (const name of customProperties)
            this.#shell.style.setProperty(name, set.getPropertyValue(name));
        dialog.append(this.#shell);
        this.#root.querySelector('.frame')?.showPopover?.();
    }
    remove() {
        this.#shell.remove();
    }
    #draw(view) {
        const frame = this.#host.root.querySelector('.frame');
        const { lang, dataset } = frame ?? this.#shell;
        const placement = view.placement === 'inline' ? 'bottom-end' : view.placement;
        render(html `<div class="frame" lang=${lang} translate="no" popover="manual" data-placement=${placement} data-variant="bar" data-theme=${dataset.theme}>
        <section class="bar" role="group" dir=${frame?.querySelector('[dir]')?.dir ?? ''} aria-label=${view.words.title}>
          ${statusLine(view)}
          <div class="bar-buttons">${muteButton(view)} ${endButton(view)}</div>
        </section>
      </div>`, this.#root);
    }
}
