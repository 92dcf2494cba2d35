import { html, nothing, type TemplateResult } from 'lit';
import { isOpen } from '../../../core/model/status.js';
import * as icons from '../base/icons.js';
import type { View } from '../base/view.js';

/** Releases the held button: one visitor holds one button. */
let letGo: (() => void) | undefined;

/** Heard as long as it is held: by a pointer, or by the space bar or Enter on it. */
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
    // At the window: the button may be gone by then, as a call ends when it will.
    for (const type of until)
      addEventListener(type, event => isEnd(event) && end(), { signal, capture: true });
    for (const type of ['blur', 'pagehide']) addEventListener(type, end, { signal });
    document.addEventListener('visibilitychange', end, { signal });
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
      // The pointer was lifted before its press was handled.
    }
    const lifted = ['pointerup', 'pointercancel', 'lostpointercapture'];
    hold(lifted, other => (other as PointerEvent).pointerId === pointerId);
  };

  const keydown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    // No click, no scrolling, and nothing of the page's.
    event.preventDefault();
    const target = event.currentTarget as HTMLElement;
    if (!event.repeat) hold(['keyup'], other => (other as KeyboardEvent).key === event.key, target);
  };
  // Firefox clicks as the space bar comes up.
  const keyup = (event: KeyboardEvent) => event.key === ' ' && event.preventDefault();

  // Without a pointer or a key it is some assistive technology, which can't hold: it switches.
  const click = ({ detail }: MouseEvent) => {
    if (detail > 0) return;
    // What was held in a call that is over holds nothing now.
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
