import type { Call } from './call.js';
import type { SessionPorts, StartCode } from './call-code.js';
import type { ContextUpdates } from './context-updates.js';
import type { Conversation } from './conversation.js';
import { toVoiceError, type VoiceError } from './errors/errors.js';
import { makeWarning, type Warn } from './errors/warnings.js';
import type { Rating } from './events/feedback-event.js';
import {
  NavaiActivityEvent,
  NavaiErrorEvent,
  NavaiStartEvent,
  NavaiStatusEvent,
  NavaiWarningEvent,
  type VoiceEventMap,
} from './events/index.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Levels, SessionSnapshot, SessionState, WaitingFor } from './model/session-state.js';
import { nothingShown, silent } from './model/session-state.js';
import { type StartOptions, startOptionsOf } from './model/start-options.js';
import { type Activity, activityOf, canMove, isLive, isOpen, type Status } from './model/status.js';
import type { TranscriptEntry } from './model/transcript.js';
import type { AudioSettings } from './ports/audio-settings.js';
import { savedCallKey } from './ports/tab.js';
import type { ClientEvent } from './ports/transport.js';
import type { Preparation, PreparedStart } from './prepared-start.js';
import type { ResumableCall } from './resume/resumable-call.js';
import type { SessionOptions } from './session-options.js';
import { ownDocument } from './util/own-document.js';
import { untilAborted } from './util/until-aborted.js';

export type { SessionPorts } from './call-code.js';

/** Whether the browser has loaded the page in advance: nothing may be opened, requested or stored yet. */
const isPrerendering = (): boolean | undefined => globalThis.document && ownDocument.prerendering;

const prerendered = () => import('./resume/prerendered.js');

/**
 * A headless session with one call at a time. Owns the status, the transcript and every open resource, and dispatches
 * its events on `target`. Failed calls do not reject: they set the status `error` and dispatch `navai-error`.
 */
export class Session {
  readonly #ports: SessionPorts;
  readonly #options: () => SessionOptions;
  readonly #target: EventTarget;
  readonly #subscribers = new Set<() => void>();
  #status: Status = 'idle';
  #activity: Activity = 'idle';
  #error: VoiceError | null = null;
  #muted = false;
  /** Settings from `setAudio()`, which persist over calls and override the options. */
  #audio: AudioSettings = {};
  #ended = false;
  #waitsFor: WaitingFor | undefined;
  /** Aborted when the call ends, from its first moment. */
  #ending: AbortController | undefined;
  #call: Call | undefined;
  /** The conversation of the running call; undefined until its code has loaded. */
  #live: Conversation | undefined;
  /** The last conversation, even after its call: the transcript stays readable until the next start. */
  #conversation: Conversation | ResumableCall | undefined;
  /** The call that the next start resumes; kept until that start is connected. */
  #resumable: ResumableCall | undefined;
  #starting: Promise<void> | undefined;
  #prepared: PreparedStart | undefined;
  #hasStarted = false;

  constructor(ports: SessionPorts, setup: () => SessionOptions, target: EventTarget) {
    this.#ports = ports;
    this.#options = setup;
    this.#target = target;
  }

  /**
   * The current state and the whole transcript, which is copied after each change. Use `state` and `latest()` for
   * frequent reads.
   */
  snapshot(): SessionSnapshot {
    return { ...this.state, transcript: this.#conversation?.transcript.entries ?? [] };
  }

  /** The newest entries of the transcript, up to `count`, oldest first. */
  latest(count: number): readonly TranscriptEntry[] {
    return this.#conversation?.transcript.latest(count) ?? [];
  }

  /** A snapshot without the transcript: its cost does not grow with the conversation. */
  get state(): SessionState {
    return {
      status: this.#status,
      activity: this.#activity,
      muted: this.#muted,
      transcriptLength: this.#conversation?.transcript.length ?? 0,
      error: this.#error,
      resumable: !!this.#resumable,
      waitingFor: this.#status === 'connecting' ? this.#waitsFor : undefined,
      ended: this.#ended,
      ...(this.#conversation?.shown ?? nothingShown),
    };
  }

  /**
   * The current loudness of the microphone and the agent, from 0 to 1, measured only when read; read it on each
   * animation frame. It is the root mean square of the last 40 ms: 0 at −60 dBFS and below, 1 at −10 dBFS and above,
   * linear in dB in between.
   */
  get levels(): Levels {
    return this.#live?.audio.levels ?? silent;
  }

  addEventListener<Type extends keyof VoiceEventMap>(
    type: Type,
    listener: (event: VoiceEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void {
    this.#target.addEventListener(type, listener as EventListener, options);
  }

  removeEventListener<Type extends keyof VoiceEventMap>(
    type: Type,
    listener: (event: VoiceEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void {
    this.#target.removeEventListener(type, listener as EventListener, options);
  }

  /** Calls the listener after every change. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.#subscribers.add(listener);
    return () => this.#subscribers.delete(listener);
  }

  /**
   * Starts a call. Resolves once it is connected, refused, stopped or failed. While a call is live, returns the promise
   * of its start.
   */
  start(): Promise<void> {
    if (!isLive(this.#status)) this.#starting = this.#start();
    return this.#starting ?? Promise.resolve();
  }

  /**
   * Does ahead what the next start needs, and nothing that a visitor notices. Ignored during a call. After a call only a
   * press prepares the next one: what a call has opened is closed with it, and stays so. @internal
   */
  prepare(what: Preparation, options: SessionOptions): void {
    const prepareWith = ({ prepareStart }: StartCode) => {
      if (isLive(this.#status) || isPrerendering() || (this.#hasStarted && what !== 'press')) return;
      this.#prepared ??= prepareStart(this.#ports);
      this.#prepared.prepare(what, options);
    };
    const start = this.#ports.loadStart();
    if ('then' in start) start.then(prepareWith).catch(() => {});
    else prepareWith(start);
  }

  /**
   * Resumes the call that this tab has saved for this page, if any. Sets `resumable` and waits for `start()` if the
   * microphone needs a permission prompt. Never rejects.
   */
  async resume(): Promise<void> {
    const { tab, loadCode, location } = this.#ports;
    try {
      if (isPrerendering()) await (await prerendered()).callSaved();
      if (isLive(this.#status) || !(tab?.storage() ?? sessionStorage).getItem(savedCallKey)) return;
      const { resume } = await loadCode();
      const restore = (call: ResumableCall) => {
        this.#resumable = call;
        this.#conversation = call;
        this.#changed();
      };
      await resume({ session: this, restore, options: this.#options, location, warn: this.#warn }, tab);
    } catch {
      // Blocked storage has saved nothing; without the code of calls, nothing can be resumed.
    }
  }

  /** Ends the call and releases the microphone. Can be called at any time. */
  stop(): void {
    this.#resumable = undefined;
    this.#prepared?.release();
    this.#end('idle');
  }

  /**
   * Sends typed text, which interrupts the agent. While the call reconnects, the text waits. Returns false and warns
   * without such a call or without words.
   */
  send(text: string): boolean {
    const words = text.trim();
    if (words && isOpen(this.#status)) return this.#conversation?.sendText(words) ?? false;
    this.#warn('not-connected');
    return false;
  }

  /** Ends the call, if any, clears the transcript and starts another call. */
  restart(): Promise<void> {
    this.stop();
    this.clearTranscript();
    return this.start();
  }

  /**
   * With `pushToTalk`: presses or releases the button; the user is heard in between. Pressing interrupts the agent,
   * releasing makes it answer. Ignores presses under 100 ms. Returns false if it changes nothing: without a connected
   * call, while muted, or without `pushToTalk`.
   */
  talk(pressed: boolean): boolean {
    return this.#live?.audio.talk(pressed) ?? false;
  }

  /**
   * Changes the given settings: devices, volume, and how the user talks. Applies at once to a running call, and to
   * later calls. Ignores unusable values and warns.
   */
  setAudio(changes: AudioSettings): void {
    this.#audio = { ...this.#audio, ...changes };
    this.#live?.audio.set(changes);
  }

  interrupt(): void {
    this.#conversation?.interrupt();
  }

  /** Restarts the idle limit, because the visitor is still there. Does nothing without a call. */
  touch(): void {
    const conversation = this.#conversation;
    if (isOpen(this.#status) && conversation && 'touch' in conversation) conversation.touch();
  }

  /**
   * Sends the agent a note, such as what the page shows now. With `answer`, the agent speaks next.
   * While the call reconnects, the note waits. Returns false and warns without a call.
   */
  inform(text: string, answer = false): boolean {
    return this.#updates?.inform(text, answer) ?? false;
  }

  /**
   * Shows the agent an image: a Blob, or a data URL. With `text`, the agent answers. Shrinks an image that is too large
   * for the connection. Resolves to false and warns if the image can't be sent.
   */
  async sendImage(image: Blob | string, text = ''): Promise<boolean> {
    return this.#updates?.sendImage(image, text) ?? false;
  }

  /** Changes these settings of the running call. Warns if the service refuses one. */
  update(settings: SessionSettings): boolean {
    return this.#updates?.update(settings) ?? false;
  }

  /** Tells the transcription of a call which language is spoken from now on. @internal */
  listenFor(language: string): void {
    this.#updates?.listenFor(language);
  }

  /**
   * Sends a raw event of the Realtime API, for features without a method here. Answers arrive as `navai-server-event`.
   */
  sendEvent(event: ClientEvent): boolean {
    return this.#updates?.sendEvent(event) ?? false;
  }

  /** Allows or refuses a function call that waits for approval. Returns false if no such call is waiting. */
  approve(toolCallId: string, allowed: boolean): boolean {
    return this.#conversation?.approve(toolCallId, allowed) ?? false;
  }

  /**
   * Reports the visitor's rating of the last call: dispatches `navai-feedback`, then sends it to the backend, if that
   * offers `feedback` and no listener prevents it. Resolves to whether the backend has accepted it.
   */
  async sendFeedback(rating: Rating, comment = ''): Promise<boolean> {
    const conversation = this.#conversation;
    return conversation && 'feedback' in conversation ? conversation.feedback(rating, comment) : false;
  }

  get #updates(): ContextUpdates | undefined {
    const conversation = this.#conversation;
    if (isOpen(this.#status) && conversation && 'updates' in conversation) return conversation.updates;
    this.#warn('not-connected');
    return undefined;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    this.#call?.mute(muted);
    this.#changed();
  }

  clearTranscript(): void {
    this.#conversation?.clear();
    this.#changed();
  }

  async #start(): Promise<void> {
    const resumes = this.#resumable;
    this.#hasStarted = true;
    let signal: AbortSignal | undefined;
    try {
      const ending = new AbortController();
      this.#ending = ending;
      signal = ending.signal;
      const options = { ...this.#options(), ...this.#audio };
      const event = new NavaiStartEvent(startOptionsOf(options), !!resumes);
      if (!this.#target.dispatchEvent(event)) ending.abort();
      // A listener may have refused or stopped the call: then nothing is opened.
      if (signal.aborted) return this.#prepared?.release();
      this.#error = null;
      this.#ended = false;
      this.#conversation = resumes;
      this.#move(resumes ? 'reconnecting' : 'connecting');
      if (!signal.aborted) await this.#connect(ending, options, event.options);
    } catch (error) {
      // Unreadable options fail before the status is `connecting`.
      if (!signal?.aborted) this.#move('connecting');
      this.#fail(signal, error);
    }
  }

  async #connect(
    ending: AbortController,
    options: SessionOptions,
    startOptions: StartOptions,
  ): Promise<void> {
    const audio = this.#audio;
    const { signal } = ending;
    const prepared = this.#prepared;
    const waitsFor = (what: WaitingFor | undefined) => {
      this.#waitsFor = what;
      this.#changed();
    };
    // Only then awaited: a microphone is opened within the visitor's click.
    if (isPrerendering())
      await untilAborted(
        prerendered().then(({ shown }) => shown()),
        signal,
      );
    const start = this.#ports.loadStart();
    const { gatherStart, makeCall } = 'then' in start ? await untilAborted(start, signal) : start;
    const call = makeCall(this.#resumable?.key, ending);
    this.#call = call;
    call.mute(this.#muted);
    const shared = { call, options, startOptions, ports: this.#ports, warn: this.#warnDuring(signal) };
    const { code, ...gathered } = await gatherStart({ ...shared, prepared, waitsFor });
    const conversation = code.converse({
      ...shared,
      ...gathered,
      target: this.#target,
      resumes: this.#resumable,
      changed: () => this.#changed(),
      moved: status => {
        this.#move(status);
        this.#learned();
      },
      learned: () => this.#learned(),
      failed: error => this.#fail(signal, error),
      left: () => this.stop(),
    });
    call.beforeRelease(() => conversation.close());
    this.#live = conversation;
    this.#conversation = conversation;
    // The visitor may have changed the audio settings meanwhile.
    if (this.#audio !== audio) conversation.audio.set(this.#audio);
    await conversation.open();
    // `stop()` may have been called meanwhile.
    if (signal.aborted) return;
    this.#resumable = undefined;
    this.#move('connected');
    this.#learned();
  }

  #fail(signal: AbortSignal | undefined, error: unknown): void {
    if (signal?.aborted) return;
    const problem = toVoiceError(error);
    this.#error = problem;
    // A status listener may start the next call, which clears `#error`: `problem` keeps it.
    this.#end('error');
    this.#target.dispatchEvent(new NavaiErrorEvent(problem));
  }

  /** Every call ends here. */
  #end(status: 'idle' | 'error'): void {
    this.#ended = status === 'idle' && (this.#ended || isOpen(this.#status));
    this.#call?.release();
    this.#ending?.abort();
    this.#call = undefined;
    this.#live = undefined;
    this.#starting = undefined;
    this.#move(status);
    this.#setActivity('idle');
  }

  #move(status: Status): void {
    const previous = this.#status;
    if (!canMove(previous, status)) return;
    this.#status = status;
    this.#announce(new NavaiStatusEvent(status, previous));
  }

  #learned(): void {
    if (this.#conversation)
      this.#setActivity(activityOf({ status: this.#status, ...this.#conversation.facts }));
  }

  #setActivity(activity: Activity): void {
    const previous = this.#activity;
    if (activity === previous) return;
    this.#activity = activity;
    this.#announce(new NavaiActivityEvent(activity, previous));
  }

  #warnDuring(signal: AbortSignal): Warn {
    return (...warning) => {
      if (!signal.aborted) this.#warn(...warning);
    };
  }

  #warn: Warn = (code, detail, cause) => {
    this.#target.dispatchEvent(new NavaiWarningEvent(makeWarning(code, detail, cause)));
  };

  #announce(event: Event): void {
    this.#changed();
    this.#target.dispatchEvent(event);
  }

  #changed(): void {
    for (const listener of this.#subscribers) {
      try {
        listener();
      } catch (error) {
        // The listener's own failure: reported, without ending the call half-way.
        setTimeout(() => {
          throw error;
        });
      }
    }
  }
}
