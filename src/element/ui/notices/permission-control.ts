import { ownDocument } from '../../../core/util/own-document.js';

/** The error codes after which the browser's own control can undo a decision about the microphone. */
const codes: readonly string[] = ['microphone-denied', 'microphone-dismissed'];

interface CaptureElement extends HTMLElement {
  readonly stream?: MediaStream | null;
  setConstraints?(constraints: MediaStreamConstraints): void;
}

/** The elements that show such a control (Chrome 151 and 153), and the class that says whether the browser has it. */
const elements = [
  ['HTMLMicrophoneElement', 'microphone'],
  ['HTMLUserMediaElement', 'usermedia'],
] as const;

/**
 * Offers the browser's control for the microphone, which visitors can use even after they have blocked it. Keeps one
 * control for each error, because the browser disables a control that was just inserted.
 */
export class PermissionControl {
  #error: unknown;
  #control: HTMLElement | undefined;

  /** Returns undefined if the browser has no such control or it can't help. `allowed` is called once it has helped. */
  for(error: { readonly code: string }, allowed: () => void): HTMLElement | undefined {
    if (error === this.#error) return this.#control;
    this.#error = error;
    this.#control = codes.includes(error.code) ? create(allowed) : undefined;
    return this.#control;
  }
}

function create(allowed: () => void): HTMLElement | undefined {
  const tag = elements.find(([name]) => typeof Reflect.get(globalThis, name) === 'function')?.[1];
  if (!tag) return undefined;
  const control: CaptureElement = ownDocument.createElement(tag);
  control.setAttribute('type', 'microphone');
  control.setAttribute('part', 'permission-button');
  control.setConstraints?.({ audio: true });
  control.addEventListener('stream', () => {
    // The call opens the microphone itself, with its own settings.
    for (const track of control.stream?.getTracks() ?? []) track.stop();
    allowed();
  });
  return control;
}
