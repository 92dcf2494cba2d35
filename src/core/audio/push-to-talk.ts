import type { CallContext } from '../call-context.js';

type TalkContext = Pick<CallContext, 'call' | 'connection' | 'changed'>;

/** The service rejects shorter turns (`input_audio_buffer_commit_empty`), and no word fits into one. */
const shortestMs = 100;

/**
 * The sound of the last moment is still on its way when the button is released, on another path than our events; as
 * much silence comes after it. A button that is pressed again meanwhile continues the same turn.
 */
const tailMs = 100;

/** Lets the user be heard only while a button is held. */
export class PushToTalk {
  readonly #context: TalkContext;
  readonly #manual: () => boolean;
  #on = false;
  #pressedAt: number | undefined;
  /** When the turn began whose end is about to be sent. */
  #endingSince = 0;
  #ending: ReturnType<typeof setTimeout> | undefined;

  /** `manual`: whether we report where the user's turns end; the service hears it if the page set a turn detection. */
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

  /** Whether a turn of the user is under way. */
  get busy(): boolean {
    return this.talking || this.#ending !== undefined;
  }

  /** Whether a button has to be held from now on. */
  use(on: boolean): void {
    this.drop();
    this.#on = on;
    this.#context.call.hold(on);
  }

  /** The button is pressed or released. False if that changes nothing: not connected, muted, or not in use. */
  talk(pressed: boolean): boolean {
    return pressed ? this.#press() : this.#release();
  }

  /** Releases the button; what was said is not sent. For a connection that is gone, and at the end. */
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
    const heard = !call.muted && performance.now() - this.#pressedAt >= shortestMs;
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
