import type { CallContext } from '../call-context.js';

type TalkContext = Pick<CallContext, 'call' | 'connection' | 'changed'>;

/**
 * The minimum duration of a turn. The service rejects shorter ones (`input_audio_buffer_commit_empty`), and no word
 * fits into one.
 */
const minTurnMs = 100;

/**
 * How long to wait after the release before the turn ends: audio travels on another path than our events, so the last
 * sound is still on its way. Silence of the same length follows it. Pressing again meanwhile continues the turn.
 */
const tailMs = 100;

/** Lets the user be heard only while a button is held. */
export class PushToTalk {
  readonly #context: TalkContext;
  readonly #manual: () => boolean;
  #on = false;
  #pressedAt: number | undefined;
  /** The start of the turn whose end is about to be sent. */
  #endingSince = 0;
  #ending: ReturnType<typeof setTimeout> | undefined;

  /**
   * `manual` returns whether we report the end of the user's turns. If the page has set a turn detection, the service
   * detects it.
   */
  constructor(context: TalkContext, manual: () => boolean) {
    this.#context = context;
    this.#manual = manual;
  }

  get on(): boolean {
    return this.#on;
  }

  /** Always false while muted. */
  get talking(): boolean {
    return this.#pressedAt !== undefined && !this.#context.call.muted;
  }

  /** Whether a turn of the user is in progress. */
  get busy(): boolean {
    return this.talking || this.#ending !== undefined;
  }

  /** Turns push-to-talk on or off. */
  use(on: boolean): void {
    this.drop();
    this.#on = on;
    this.#context.call.hold(on);
  }

  /**
   * Presses or releases the button. Returns false if that changes nothing: not connected, muted, or push-to-talk is
   * off.
   */
  talk(pressed: boolean): boolean {
    return pressed ? this.#press() : this.#release();
  }

  /**
   * Releases the button without sending what was said. Used when the connection is lost, and at the end of the call.
   */
  drop(): void {
    clearTimeout(this.#ending);
    this.#ending = undefined;
    this.#pressedAt = undefined;
    this.#context.call.hold(this.#on);
  }

  #press(): boolean {
    const { call, connection, changed } = this.#context;
    const live = connection();
    if (!this.#on || !live || call.muted || !call.microphone) return false;
    if (this.#pressedAt !== undefined) return true;
    if (this.#ending === undefined) {
      live.interrupt();
      if (this.#manual()) live.beginTurn();
    }
    this.#pressedAt = this.#ending === undefined ? performance.now() : this.#endingSince;
    clearTimeout(this.#ending);
    this.#ending = undefined;
    call.hold(false);
    changed();
    return true;
  }

  #release(): boolean {
    const { call, connection, changed } = this.#context;
    if (this.#pressedAt === undefined) return false;
    const heard = !call.muted && performance.now() - this.#pressedAt >= minTurnMs;
    this.#endingSince = this.#pressedAt;
    this.#pressedAt = undefined;
    call.hold(true);
    if (heard && this.#manual()) this.#ending = setTimeout(() => this.#end(), tailMs);
    else if (this.#manual()) connection()?.endTurn(false);
    changed();
    return true;
  }

  #end(): void {
    this.#ending = undefined;
    this.#context.connection()?.endTurn(true);
    this.#context.changed();
  }
}
