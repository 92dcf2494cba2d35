import { html, nothing } from 'lit';
import { isOpen } from '../../../core/model/status.js';
import { ownDocument } from '../../../core/util/own-document.js';
import * as icons from '../base/icons.js';
let letGo;
export function talkButton({ talking, status, words, element, variant }) {
    const hold = (until, isEnd, button) => {
        letGo?.();
        const stop = new AbortController();
        const { signal } = stop;
        const end = () => {
            stop.abort();
            letGo = undefined;
            element.session.talk(false);
        };
        letGo = end;
        for (const type of until)
            addEventListener(type, event => isEnd(event) && end(), { signal, capture: true });
        for (const type of ['blur', 'pagehide'])
            addEventListener(type, end, { signal });
        ownDocument.addEventListener('visibilitychange', end, { signal });
        button?.addEventListener('blur', end, { signal });
        if (element.muted)
            element.mute(false);
        element.session.talk(true);
    };
    const pointerdown = (event) => {
        const { button, pointerId } = event;
        if (button !== 0)
            return;
        const target = event.currentTarget;
        try {
            target.setPointerCapture(pointerId);
        }
        catch {
        }
        const lifted = ['pointerup', 'pointercancel', 'lostpointercapture'];
        hold(lifted, other => other.pointerId === pointerId);
    };
    const keydown = (event) => {
        if (event.key !== ' ' && event.key !== 'Enter')
            return;
        event.preventDefault();
        const target = event.currentTarget;
        if (!event.repeat)
            hold(['keyup'], other => other.key === event.key, target);
    };
    const keyup = (event) => event.key === ' ' && event.preventDefault();
    const click = ({ detail }) => {
        if (detail > 0)
            return;
        if (letGo && element.session.state.talking)
            letGo();
        else
            hold([], () => false);
    };
    return html `<button
    class="control talk"
    part="talk-button"
    type="button"
    aria-pressed=${talking}
    ?disabled=${!isOpen(status)}
    @pointerdown=${pointerdown}
    @keydown=${keydown}
    @keyup=${keyup}
    @click=${click}
    @contextmenu=${(event) => event.preventDefault()}
  >
    <i class="meter"></i>${talking ? icons.wave : icons.microphone}<span class=${variant === 'bar' ? 'unseen' : nothing}>${words.hold}</span>
  </button>`;
}
