import { nothing } from 'lit';
import type { VoiceError } from '../../../core/errors/errors.js';
import { isOpen } from '../../../core/model/status.js';
import * as icons from '../base/icons.js';
import { limitWords } from '../base/limit-words.js';
import type { Piece, PieceHost, View } from '../base/view.js';
import { type Action, type Notice, notice } from './notice.js';
import { PermissionControl } from './permission-control.js';
import { VisitorWarnings } from './visitor-warnings.js';

/** Shows messages that the visitor may act on: errors, limits that are near, a lost microphone. */
export class Notices implements Piece {
  readonly #host: PieceHost;
  readonly #warnings: VisitorWarnings;
  readonly #permission = new PermissionControl();
  #error: VoiceError | undefined;
  /** Where the error is announced; undefined after it moved, so that it is not announced a second time. */
  #announcedIn: 'panel' | 'bubble' | undefined;
  /** The earliest time for another attempt, in milliseconds since 1970. */
  #retryAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    this.#warnings = new VisitorWarnings(host);
  }

  render(view: View): unknown {
    const inPanel = view.open && view.variant === 'panel';
    const shown = [
      this.#failure(view, inPanel),
      this.#paused(view),
      this.#limit(view),
      ...this.#warned(view),
    ];
    return shown.map(one => (one ? notice(this.#host, one) : nothing));
  }

  updated(view: View): void {
    clearTimeout(this.#timer);
    if (!isOpen(view.status)) this.#warnings.clear();
    this.#warnings.updated(view);
    const now = Date.now();
    const ends = [view.status === 'error' ? this.#retryAt : 0, view.limit?.endsAt ?? 0];
    // Just after the displayed second changes.
    const waits = ends.filter(end => end > now).map(end => ((end - now) % 1000) + 5);
    if (this.#warnings.list(view).length > 0) waits.push(1000);
    if (waits.length > 0) this.#timer = setTimeout(this.#tick, Math.min(...waits));
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#warnings.clear();
  }

  readonly #tick = (): void => {
    this.#warnings.look(this.#host.element.session);
    this.#host.refresh();
  };

  #setError(error: VoiceError | undefined, place: 'panel' | 'bubble' | undefined): void {
    this.#error = error;
    this.#announcedIn = place;
    this.#retryAt = error?.retryAfter ? Date.now() + error.retryAfter * 1000 : 0;
  }

  #failure({ error, status, words, start }: View, inPanel: boolean): Notice | undefined {
    if (status !== 'error' || !error) return undefined;
    const place = inPanel ? 'panel' : 'bubble';
    if (error !== this.#error) this.#setError(error, place);
    if (this.#announcedIn !== place) this.#announcedIn = undefined;
    const left = Math.ceil((this.#retryAt - Date.now()) / 1000);
    const actions: Action[] = [];
    if (left > 0)
      actions.push({ label: `${words.retry} (${clock(left)})`, part: 'retry-button', act: undefined });
    else if (error.recoverable) actions.push({ label: words.retry, part: 'retry-button', act: start });
    if (error.code === 'sdk-unavailable')
      actions.push({ label: words.reload, part: 'reload-button', act: () => location.reload() });
    const said = words.errors[error.code] ?? error.message;
    const reached = error.code === 'limit-reached';
    const icon = reached ? icons.clock : icons.alert;
    const control = this.#permission.for(error, start);
    return { icon, words: said, actions, control, alert: !!this.#announcedIn, error: !reached };
  }

  /** Has no button to resume the call, because the launcher or the panel's start button does that. */
  #paused({ state, words, element }: View): Notice | undefined {
    if (state !== 'paused') return undefined;
    const discard = { label: words.end, part: 'discard-button', act: () => element.stop() };
    return { icon: icons.pause, words: words.paused, actions: [discard] };
  }

  #limit(view: View): Notice | undefined {
    const { limit, words, element } = view;
    if (!limit || !isOpen(view.status)) return undefined;
    const stay = { label: words.stay, part: 'stay-button', act: () => element.session.touch() };
    const actions = limit.kind === 'idle' ? [stay] : [];
    return { icon: icons.clock, words: limitWords(limit, words), actions };
  }

  #warned(view: View): readonly Notice[] {
    const { words, element } = view;
    return this.#warnings.list(view).map(({ words: said, dismiss, repeatable }) => {
      const again = () => void element.session.sendEvent({ type: 'response.create' });
      const actions = repeatable ? [{ label: words.retry, part: 'retry-button', act: again }] : [];
      return { icon: icons.alert, words: said, actions, dismiss: [words.dismissNotice, dismiss] };
    });
  }
}

/** Formats seconds as `m:ss`, which needs no translation. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
