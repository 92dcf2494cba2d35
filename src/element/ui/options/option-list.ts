import { html, nothing, type TemplateResult } from 'lit';
import { isLive, type Status } from '../../../core/model/status.js';
import { adopt } from '../base/adopt.js';
import * as icons from '../base/icons.js';
import type { PieceHost, View } from '../base/view.js';
import { corners, nameOf } from '../placement/corners.js';
import { dismiss, moveTo } from '../placement/mobility.js';
import { canChooseSpeaker, type Device, type Devices, listDevices } from './devices.js';
import { optionsStyles } from './options-styles.js';
import { choose } from './remembered-choices.js';
import { offeredLanguages, SpokenLanguage, spokenOf } from './spoken-language.js';

/** Volume, devices, captions, language, position and commands; shows only those that apply. */
export class OptionList {
  readonly #host: PieceHost;
  readonly #language: SpokenLanguage;
  #devices: Devices = { inputs: [], outputs: [] };
  #status: Status = 'idle';

  constructor(host: PieceHost) {
    this.#host = host;
    this.#language = new SpokenLanguage(host.element);
    adopt(host.root, [optionsStyles]);
  }

  /** Keeps the list of devices up to date until the signal is aborted. */
  open(signal: AbortSignal): void {
    navigator.mediaDevices?.addEventListener('devicechange', () => void this.#updateDevices(), { signal });
    void this.#updateDevices();
  }

  render(view: View, restart: () => void): unknown[] {
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

  updated({ status }: View): void {
    this.#language.updated(status);
    // Names and ids of devices are available once the visitor has allowed the microphone.
    if (status === 'connected' && this.#status !== status) void this.#updateDevices();
    this.#status = status;
  }

  release(): void {
    this.#language.release();
  }

  async #updateDevices(): Promise<void> {
    this.#devices = await listDevices();
    this.#host.refresh();
  }
}

function command(part: string, icon: unknown, name: string, run: () => void): TemplateResult {
  return html`<button class="command" part=${part} type="button" @click=${run}>${icon}${name}</button>`;
}

function volume({ element, words }: View): TemplateResult {
  // Clamped in the same way as in a call.
  const heard = Number.isFinite(element.volume) ? element.volume : 1;
  const percent = Math.round(100 * Math.min(1, Math.max(0, heard)));
  const fractionOf = ({ target }: Event) => Number((target as HTMLInputElement).value) / 100;
  // Audible while the slider moves, and stored on release.
  return html`<label class="option">
    <span class="option-name">${words.volume}<span aria-hidden="true">${percent}%</span></span>
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      aria-valuetext="${percent}%"
      .value=${String(percent)}
      @input=${(event: Event) => {
        element.volume = fractionOf(event);
      }}
      @change=${(event: Event) => choose(element, 'volume', fractionOf(event))}
    />
  </label>`;
}

function device(
  { element, words }: View,
  name: 'inputDeviceId' | 'outputDeviceId',
  label: string,
  devices: readonly Device[],
): TemplateResult {
  const chosen = devices.find(({ id }) => id === element[name])?.id ?? '';
  const option = ({ id, name }: Device) =>
    html`<option value=${id} .selected=${id === chosen}>${name}</option>`;
  const change = ({ target }: Event) =>
    choose(element, name, (target as HTMLSelectElement).value || undefined);
  return html`<label class="option">
    <span class="option-name">${label}</span>
    <select @change=${change}>
      ${[{ id: '', name: words.systemDefault }, ...devices].map(option)}
    </select>
  </label>`;
}

function captions({ element, words }: View): TemplateResult {
  const change = ({ target }: Event) => choose(element, 'captions', (target as HTMLInputElement).checked);
  return html`<label class="option row">
    <span class="option-name">${words.captions}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${element.captions} @change=${change} />
  </label>`;
}

function languages({ element, words }: View, speak: (tag: string) => void): TemplateResult | typeof nothing {
  const offered = offeredLanguages(element);
  if (offered.length < 2) return nothing;
  const spoken = spokenOf(element, offered);
  return html`<fieldset class="option">
    <legend class="option-name">${words.language}</legend>
    ${offered.map(
      ({ tag, name }) => html`<label class="row" lang=${tag}>
        <bdi>${name}</bdi>
        <input type="radio" name="language" value=${tag} .checked=${tag === spoken} @change=${() => speak(tag)} />
      </label>`,
    )}
  </fieldset>`;
}

/** Drawn and named in the page's direction, as the corners are, and not in that of the widget's texts. */
function position({ element, words, placement }: View): TemplateResult {
  const { direction } = getComputedStyle(element);
  return html`<fieldset class="option">
    <legend class="option-name">${words.position}</legend>
    <div class="corners" dir=${direction}>
      ${corners.map(
        corner => html`<input
          type="radio"
          name="position"
          value=${corner}
          aria-label=${nameOf(corner, words, direction)}
          title=${nameOf(corner, words, direction)}
          .checked=${corner === placement}
          @change=${() => moveTo(element, corner)}
        />`,
      )}
    </div>
  </fieldset>`;
}
