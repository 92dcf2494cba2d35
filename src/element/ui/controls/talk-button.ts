import { html, nothing, type TemplateResult } from 'lit';
import { isOpen } from '../../../core/model/status.js';
import { ownDocument } from '../../../core/util/own-document.js';
import * as icons from '../base/icons.js';
import type { View } from '../base/view.js';

/** Releases the held button; a visitor can hold only one. */
let letGo: (() => void) | undefined;

/** A button that lets the visitor talk while it is held, by a pointer or by the space bar or Enter. */
export function talkButton({ talking, status, words, element, variant }: View): TemplateResult {
  const hold = (until: readonly string[], isEnd: (event: Event) => boolean, button?: HTMLElement) => {
    letGo?.();
    const stop = new AbortController();
    const { signal } = stop;
    const end = () => {
      stop.abort();
      letGo = undefined;
      element.session.talk(false);
    };
    letGo = end;
    // On the window, because the call may end and remove the button while it is held.
    for (const type of until)
      addEventListener(type, event => isEnd(event) && end(), { signal, capture: true });
    for (const type of ['blur', 'pagehide']) addEventListener(type, end, { signal });
    ownDocument.addEventListener('visibilitychange', end, { signal });
    button?.addEventListener('blur', end, { signal });
    // Holding the button overrides `muted`, because push-to-talk has no separate mute button.
    if (element.muted) element.mute(false);
    element.session.talk(true);
  };

  const pointerdown = (event: PointerEvent) => {
    const { button, pointerId } = event;
    if (button !== 0) return;
    const target = event.currentTarget as HTMLElement;
    try {
      target.setPointerCapture(pointerId);
    } catch {
      // The pointer was lifted before this handler ran.
    }
    const lifted = ['pointerup', 'pointercancel', 'lostpointercapture'];
    hold(lifted, other => (other as PointerEvent).pointerId === pointerId);
  };

  const keydown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    // Prevents the click and the page's scrolling.
    event.preventDefault();
    const target = event.currentTarget as HTMLElement;
    if (!event.repeat) hold(['keyup'], other => (other as KeyboardEvent).key === event.key, target);
  };
  // Firefox clicks when the space bar is released.
  const keyup = (event: KeyboardEvent) => event.key === ' ' && event.preventDefault();

  // A click without pointer or key comes from assistive technology, which can't hold a button: it toggles.
  const click = ({ detail }: MouseEvent) => {
    if (detail > 0) return;
    // A hold from a previous call no longer counts.
    if (letGo && element.session.state.talking) letGo();
    else hold([], () => false);
  };

  return html`<button
    class="control talk"
    part="talk-button"
    type="button"
    aria-pressed=${talking}
    ?disabled=${!isOpen(status)}
    @pointerdown=${pointerdown}
    @keydown=${keydown}
    @keyup=${keyup}
    @click=${click}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    <i class="meter"></i>${talking ? icons.wave : icons.microphone}<span class=${variant === 'bar' ? 'unseen' : nothing}>${words.hold}</span>
  </button>`;
}
