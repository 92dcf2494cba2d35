import { html, nothing } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { adopt } from '../base/adopt.js';
import * as icons from '../base/icons.js';
import { corners, nameOf } from '../placement/corners.js';
import { dismiss, moveTo } from '../placement/mobility.js';
import { canChooseSpeaker, listDevices } from './devices.js';
import { optionsStyles } from './options-styles.js';
import { choose } from './remembered-choices.js';
import { offeredLanguages, SpokenLanguage, spokenOf } from './spoken-language.js';
export class OptionList {
    #host;
    #language;
    #devices = { inputs: [], outputs: [] };
    #status = 'idle';
    constructor(host) {
        this.#host = host;
        this.#language = new SpokenLanguage(host.element);
        adopt(host.root, [optionsStyles]);
    }
    open(signal) {
        navigator.mediaDevices?.addEventListener('devicechange', () => void this.#updateDevices(), { signal });
        void this.#updateDevices();
    }
    render(view, restart) {
        const { element, words, status, resumable } = view;
        const { inputs, outputs } = this.#devices;
        const sounds = element.mode !== 'text';
        const usesMicrophone = sounds && !element.mediaStream && !!navigator.mediaDevices;
        return [
            sounds ? volume(view) : nothing,
            usesMicrophone ? device(view, 'inputDeviceId', words.microphone, inputs) : nothing,
            sounds && canChooseSpeaker() ? device(view, 'outputDeviceId', words.speaker, outputs) : nothing,
            captions(view),
            languages(view, tag => this.#language.choose(tag)),
            element.movable && view.placement !== 'inline' ? position(view) : nothing,
            isLive(status) || resumable ? command('restart-button', icons.again, words.restart, restart) : nothing,
            element.dismissible
                ? command('dismiss-button', icons.cross, words.dismiss, () => dismiss(element))
                : nothing,
        ];
    }
    updated({ status }) {
        this.#language.updated(status);
        if (status === 'connected' && this.#status !== status)
            void this.#updateDevices();
        this.#status = status;
    }
    release() {
        this.#language.release();
    }
    async #updateDevices() {
        this.#devices = await listDevices();
        this.#host.refresh();
    }
}
function command(part, icon, name, run) {
    return html `<button class="command" part=${part} type="button" @click=${run}>${icon}${name}</button>`;
}
function volume({ element, words }) {
    const heard = Number.isFinite(element.volume) ? element.volume : 1;
    const percent = Math.round(100 * Math.min(1, Math.max(0, heard)));
    const fractionOf = ({ target }) => Number(target.value) / 100;
    return html `<label class="option">
    <span class="option-name">${words.volume}<span aria-hidden="true">${percent}%</span></span>
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      aria-valuetext="${percent}%"
      .value=${String(percent)}
      @input=${(event) => {
        element.volume = fractionOf(event);
    }}
      @change=${(event) => choose(element, 'volume', fractionOf(event))}
    />
  </label>`;
}
function device({ element, words }, name, label, devices) {
    const chosen = devices.find(({ id }) => id === element[name])?.id ?? '';
    const option = ({ id, name }) => html `<option value=${id} .selected=${id === chosen}>${name}</option>`;
    const change = ({ target }) => choose(element, name, target.value || undefined);
    return html `<label class="option">
    <span class="option-name">${label}</span>
    <select @change=${change}>
      ${[{ id: '', name: words.systemDefault }, ...devices].map(option)}
    </select>
  </label>`;
}
function captions({ element, words }) {
    const change = ({ target }) => choose(element, 'captions', target.checked);
    return html `<label class="option row">
    <span class="option-name">${words.captions}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${element.captions} @change=${change} />
  </label>`;
}
function languages({ element, words }, speak) {
    const offered = offeredLanguages(element);
    if (offered.length < 2)
        return nothing;
    const spoken = spokenOf(element, offered);
    return html `<fieldset class="option">
    <legend class="option-name">${words.language}</legend>
    ${offered.map(({ tag, name }) => html `<label class="row" lang=${tag}>
        <bdi>${name}</bdi>
        <input type="radio" name="language" value=${tag} .checked=${tag === spoken} @change=${() => speak(tag)} />
      </label>`)}
  </fieldset>`;
}
function position({ element, words, placement }) {
    const { direction } = getComputedStyle(element);
    return html `<fieldset class="option">
    <legend class="option-name">${words.position}</legend>
    <div class="corners" dir=${direction}>
      ${corners.map(corner => html `<input
          type="radio"
          name="position"
          value=${corner}
          aria-label=${nameOf(corner, words, direction)}
          title=${nameOf(corner, words, direction)}
          .checked=${corner === placement}
          @change=${() => moveTo(element, corner)}
        />`)}
    </div>
  </fieldset>`;
}
