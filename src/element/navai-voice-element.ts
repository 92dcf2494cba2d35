import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { errors, VoiceError } from '../core/errors/errors.js';
import { makeWarning, type Warn } from '../core/errors/warnings.js';
import { type NavaiStatusEvent, NavaiWarningEvent } from '../core/events/index.js';
import type { FunctionDefinition } from '../core/model/function.js';
import { type Activity, isLive, type Status } from '../core/model/status.js';
import type { TranscriptEntry } from '../core/model/transcript.js';
import type { UsageTotals } from '../core/model/usage.js';
import type { Session } from '../core/session.js';
import type { SessionOptions } from '../core/session-options.js';
import type { Words } from '../lang/en.js';
import { launcherWords } from '../lang/launcher-words.js';
import { withOwn } from '../lang/own-words.js';
import { createSession, warmUp } from '../realtime/create-session.js';
import { choice } from './config/attribute-values.js';
import { ConfigurationReader } from './config/configuration.js';
import type { VoiceHost } from './host.js';
import { failure, type LauncherView, launcher } from './launcher/launcher.js';
import { launcherView } from './launcher/launcher-view.js';
import { styles } from './launcher/styles.js';
import { gateStarts, missingConsent } from './page/consent-gate.js';
import { Locale } from './page/locale.js';
import { recall, speakAsChosen } from './page/remembered.js';
import { showStates } from './page/states.js';
import { TopLayer } from './page/top-layer.js';
import { audioSettings, pick, sessionOptions } from './session-options.js';
import { SettingsElement } from './settings-element.js';
import { UiLoader } from './ui-loader.js';

/**
 * Gives a website a voice: a button that starts a conversation with an agent, which answers, opens the
 * site's pages and runs the site's functions. Nothing is requested and no microphone is opened before a
 * visitor starts it.
 *
 * A child `<script type="application/json">` may hold `{ "routes": […], "functions": […] }`; functions
 * declared there are answered by `navai-tool-call`.
 *
 * @tag navai-voice
 *
 * @fires {NavaiStartEvent} navai-start - A call is about to start; `preventDefault()` refuses it, `options` may be changed; `resumed` if it resumes the call of the page before.
 * @fires {NavaiStatusEvent} navai-status - The status changed: `status`, `previous`.
 * @fires {NavaiActivityEvent} navai-activity - The activity changed: `activity`, `previous`.
 * @fires {NavaiNavigateEvent} navai-navigate - The agent opens a page: `route`, `path`; `preventDefault()` or `respondWith(promise)` to open it yourself.
 * @fires {NavaiToolCallEvent} navai-tool-call - The agent runs a function: `name`, `payload`, `toolCallId`, `signal`; `respondWith(value)` answers instead of it.
 * @fires {NavaiToolResultEvent} navai-tool-result - A function has answered: `name`, `toolCallId`, `ok`, `durationMs`.
 * @fires {NavaiTranscriptEvent} navai-transcript - An entry of the transcript is new or has changed: `entry`.
 * @fires {NavaiAgentEvent} navai-agent - Another agent of the team speaks: `agent`, `previous`.
 * @fires {NavaiGuardrailEvent} navai-guardrail - A rule of the page applies: `on`, `rule`, `action`, `text`.
 * @fires {NavaiServerEvent} navai-server-event - An event of the Realtime API has come: `event`; it does not bubble.
 * @fires {NavaiWarningEvent} navai-warning - Something went wrong and the call goes on: `code`, `message`, `cause`.
 * @fires {NavaiErrorEvent} navai-error - A call ended or could not start: `code`, `message`, `detail`, `recoverable`, `retryAfter`, `cause`.
 * @fires {NavaiUsageEvent} navai-usage - The service has counted: `source`, `usage`, `totals`.
 * @fires {NavaiLimitEvent} navai-limit - A limit comes near: `kind`, `secondsLeft`, `tokensLeft`.
 * @fires {NavaiTurnEvent} navai-turn - An exchange is over and written down: `turn`.
 * @fires {NavaiApprovalEvent} navai-approval - A function has to be allowed before it runs: `name`, `payload`, `toolCallId`, `signal`; `respondWith(boolean or promise)` answers instead of the visitor, `preventDefault()` lets you ask and then call `approve()`.
 * @fires {NavaiConsentEvent} navai-consent - The visitor was asked for their consent and has decided: `accepted`, `version`.
 * @fires {NavaiFeedbackEvent} navai-feedback - The visitor has said how the call was: `rating`, `comment`, `sessionKey`, `threadId`; `preventDefault()` keeps it from the backend.
 * @fires {NavaiMoveEvent} navai-move - The visitor has moved the widget to another corner: `placement`.
 * @fires {NavaiDismissEvent} navai-dismiss - The visitor removes the widget; `preventDefault()` keeps it. Removing the attribute `hidden` brings it back.
 * @fires {NavaiChoiceEvent} navai-choice - The visitor has chosen something in the options: `name` (`volume`, `inputDeviceId`, `outputDeviceId`, `captions`, `language`), `value`.
 *
 * @slot header - The panel's title.
 * @slot icon-launcher - The launcher's icon outside of calls; in a call it says what goes on.
 * @slot icon-start - The icon that starts a call from the panel.
 * @slot icon-mute - The icon of the open microphone.
 * @slot icon-muted - The icon of the muted microphone.
 * @slot icon-end - The icon that ends a call.
 * @slot icon-send - The icon that sends what is typed.
 * @slot icon-options - The icon of the options.
 * @slot icon-close - The icon that hides the panel.
 * @slot empty - What the transcript shows before the first message.
 * @slot consent - What the visitor has to agree to before the first call, with links and all; instead of the attribute.
 *
 * @csspart frame - What holds all of it, in the top layer or inline.
 * @csspart launcher - The round button; with words in a bar.
 * @csspart dismiss-button - Removes the widget from the page: the small cross at it, or in the options.
 * @csspart move-button - Moves a bar or a button to the next corner.
 * @csspart bar - A call in one line.
 * @csspart panel - The panel that opens beside it.
 * @csspart header - The panel's top line.
 * @csspart close-button - Hides the panel.
 * @csspart status - The line that says what is going on.
 * @csspart transcript - The conversation.
 * @csspart message - One entry of it.
 * @csspart message-user - An entry of the visitor.
 * @csspart message-agent - An entry of the agent.
 * @csspart earlier-button - Shows more of a long conversation.
 * @csspart newest-button - Leads back to the newest message.
 * @csspart tool - A function that ran, in the transcript; also `tool-running`, `tool-done` and `tool-failed`.
 * @csspart copy-button - Copies the conversation.
 * @csspart save-button - Saves it as a text file.
 * @csspart captions - What is being said, while the panel is closed.
 * @csspart visualizer - The level of the side that is heard, in the panel and the bar.
 * @csspart error - What went wrong and what to do.
 * @csspart notice - Something else to know: a limit that comes near, a microphone that is gone.
 * @csspart retry-button - Tries again what failed.
 * @csspart reload-button - Loads the page anew, if a part of the widget is missing.
 * @csspart discard-button - Ends a call that is paused.
 * @csspart stay-button - Confirms that the visitor is still there.
 * @csspart dismiss-notice-button - Closes a notice.
 * @csspart composer - The form to type in.
 * @csspart input - Its text field.
 * @csspart send-button - Sends it.
 * @csspart controls - The buttons of a call in the panel: start, mute, talk, end.
 * @csspart start-button - Starts a call from the panel, or again from the bar.
 * @csspart restart-button - Forgets what was said and starts anew.
 * @csspart talk-button - Lets the visitor talk as long as it is held.
 * @csspart mute-button - Mutes the microphone.
 * @csspart end-button - Ends the call.
 * @csspart options-button - Shows or hides the options.
 * @csspart options - The options: volume, devices, captions, language, position.
 * @csspart approval - The question whether a function may run.
 * @csspart allow-button - Allows it.
 * @csspart refuse-button - Does not.
 * @csspart consent - The question whether the visitor agrees.
 * @csspart accept-button - Agrees, and starts the call.
 * @csspart decline-button - Does not.
 * @csspart feedback - The question how the call was.
 * @csspart good-button - Says that it was good.
 * @csspart bad-button - Says that it was bad.
 * @csspart comment - The field for a comment.
 * @csspart send-feedback-button - Sends both.
 * @csspart skip-feedback-button - Sends nothing.
 *
 * @cssproperty [--navai-accent=#4338ca] - Buttons and the visitor's messages.
 * @cssproperty [--navai-on-accent=#fff] - Text and icons on the accent.
 * @cssproperty [--navai-surface=#fff] - The panel's background.
 * @cssproperty [--navai-on-surface=#1c1b29] - The panel's text.
 * @cssproperty [--navai-danger=#b42318] - The button that ends a call, and errors.
 * @cssproperty [--navai-radius=20px] - The panel's corners.
 * @cssproperty [--navai-font=system-ui] - The font family.
 * @cssproperty [--navai-size=60px] - The round button's diameter.
 * @cssproperty [--navai-offset=20px] - The distance to the window's edges.
 * @cssproperty [--navai-z-index=2147483000] - The stacking order.
 *
 * @cssState open - The panel is open.
 * @cssState muted - The microphone is muted.
 * @cssState idle - No call, or neither side is active in it.
 * @cssState connecting - A call is being connected.
 * @cssState connected - A call is connected.
 * @cssState reconnecting - A lost connection is being replaced.
 * @cssState error - The last call failed.
 * @cssState listening - The agent waits for the visitor.
 * @cssState thinking - The agent prepares its answer.
 * @cssState working - A function runs.
 * @cssState speaking - The agent speaks.
 */
export class NavaiVoiceElement extends SettingsElement implements VoiceHost {
  static override readonly styles = styles;

  /** The session behind the widget, with everything that has no button: `inform`, `sendImage`, `update`, `sendEvent`, `talk`, `levels`. */
  readonly session: Session = createSession(() => this.#options(), { target: this });
  readonly #warn: Warn = (...warning) => {
    this.dispatchEvent(new NavaiWarningEvent(makeWarning(...warning)));
  };
  readonly #internals = this.attachInternals();
  readonly #configuration = new ConfigurationReader();
  readonly #registered = new Set<FunctionDefinition>();
  readonly #locale = new Locale(this, this.#warn);
  readonly #loader = new UiLoader(this, this.#locale);
  readonly #topLayer = new TopLayer(this);
  #gone: AbortController | undefined;

  constructor() {
    super();
    this.session.subscribe(() => this.requestUpdate());
    for (const intent of ['pointerenter', 'focusin'])
      this.addEventListener(intent, () => this.#intent('intent'));
    gateStarts(this);
  }

  /** Adds `<navai-voice>` (or another tag) to a registry; does nothing if it is taken, or without a DOM. */
  static define(
    tag = 'navai-voice',
    registry: CustomElementRegistry | undefined = globalThis.customElements,
  ): void {
    if (!registry || registry.get(tag)) return;
    try {
      registry.define(tag, this);
    } catch {
      // A class can have one tag only: another one needs a class of its own.
      registry.define(tag, class extends this {});
    }
  }

  get status(): Status {
    return this.session.state.status;
  }

  get activity(): Activity {
    return this.session.state.activity;
  }

  /** What has been said in this call, oldest first. */
  get transcript(): readonly TranscriptEntry[] {
    return this.session.snapshot().transcript;
  }

  /** Why the last call ended or did not start; null if nothing failed. */
  get error(): VoiceError | null {
    return this.session.state.error;
  }

  /** What the last call has cost so far, as the service counts; null before there was one. */
  get usage(): UsageTotals | null {
    return this.session.state.usage;
  }

  /** What the service calls the last call's newest connection; undefined if it did not say. */
  get realtimeCallId(): string | undefined {
    return this.session.state.realtimeCallId;
  }

  /**
   * How loud the agent is while it speaks, else the microphone: from 0 to 1 at this moment, 0 without a call and while
   * muted. `session.levels` has both.
   */
  get level(): number {
    const { activity, session } = this;
    return session.levels[activity === 'speaking' ? 'output' : 'input'];
  }

  /**
   * Starts a call, once the visitor has given the consent that the page asks for. Resolves once it is connected,
   * declined, refused, stopped or failed (see `status`); never rejects.
   */
  start(): Promise<void> {
    const missing = missingConsent(this);
    // Within the click: browsers open microphones only after a gesture.
    return missing && !isLive(this.status) ? this.#ask(missing) : this.session.start();
  }

  /** Ends the call and releases the microphone; fine at any time. */
  stop(): void {
    this.#loader.ui?.stop();
    this.session.stop();
  }

  /** Ends the call, empties the transcript and starts another one; also after one that has ended or failed. */
  restart(): Promise<void> {
    return this.session.restart();
  }

  /** Sends typed text to the agent; it interrupts what the agent says. False if no call is connected. */
  send(text: string): boolean {
    return this.session.send(text);
  }

  /** Allows a call that waits for it (see `navai-approval`), or not. False if no such call waits. */
  approve(toolCallId: string, allowed: boolean): boolean {
    return this.session.approve(toolCallId, allowed);
  }

  /** Stops what the agent is saying. */
  interrupt(): void {
    this.session.interrupt();
  }

  /** Mutes or unmutes the microphone, now and in later calls. */
  mute(muted: boolean): void {
    this.muted = muted;
    this.session.mute(muted);
  }

  /** Adds a function for the calls that start from now on; returns what takes it away again. */
  registerFunction(definition: FunctionDefinition): () => void {
    this.#registered.add(definition);
    return () => this.#registered.delete(definition);
  }

  /** Empties the transcript; the agent still knows what was said. */
  clearTranscript(): void {
    this.session.clearTranscript();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
    const options = { capture: true, signal: this.#gone.signal };
    // Also in a page that comes back as it was left: Chromium shows it before it knows what the other page has stored.
    for (const type of ['pageshow', 'storage']) addEventListener(type, this.#resume, options);
    addEventListener('navai-status', this.#otherCall, options);
    this.#resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone?.abort();
    // Taken out and put back in one turn is a move: the call goes on. Turbo waits for some promises in between.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#topLayer.leave();
      this.stop();
      this.#loader.ui?.release();
    });
  }

  /** Lets `moveBefore()` move the element without taking it out. @internal */
  connectedMoveCallback(): void {
    this.#locale.hostConnected();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('muted') && this.muted !== this.session.state.muted) this.session.mute(this.muted);
    if (changed.has('languages')) speakAsChosen(this);
    // First, so that what is loaded knows the language.
    this.#locale.choose(Boolean(this.#loader.loading));
    const changedAudio = audioSettings.filter(name => changed.has(name));
    this.session.setAudio(pick(this, changedAudio));
    if (changed.has('warmup')) this.#intent('eager');
    if (changed.has('movable') || changed.has('dismissible')) recall(this);
    if (changed.has('placement')) this.#topLayer.moved();
  }

  protected override render(): TemplateResult {
    const shown = this.#view;
    const placement = choice(this, 'placement', this.#warn);
    const { ui } = this.#loader;
    const { spoken } = this.#locale;
    const view = spoken && ui?.view(shown, shown.words as Words, placement);
    const face = view ? ui?.face(view) : undefined;
    return html`<div
      class="frame"
      part="frame"
      lang=${spoken?.language ?? 'en'}
      popover=${placement === 'inline' ? nothing : 'manual'}
      data-placement=${placement}
      data-variant=${shown.variant}
      data-theme=${choice(this, 'theme', this.#warn)}
    >
      <div class="unseen" role="status"></div>
      ${view ? ui?.render(view) : failure(shown)}${view && !face ? nothing : launcher(shown, face)}
    </div>`;
  }

  /** An open panel belongs to the update that opened it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const { ui, loading } = this.#loader;
    if (!this.open || ui || !loading) return done;
    await loading;
    return this.updateComplete;
  }

  protected override updated(): void {
    const { status, activity, muted } = this.session.state;
    showStates(this.#internals, { open: this.open, muted, [status]: true, [activity]: true });
    this.#locale.direct();
    const { ui } = this.#loader;
    const { spoken } = this.#locale;
    if (!ui || !spoken) return;
    const shown = this.#view;
    ui.updated(ui.view(shown, shown.words as Words, choice(this, 'placement', this.#warn)));
    ui.checkWords(this.#ownWords, spoken.words, this.#warn);
  }

  get #view(): LauncherView {
    const words = this.#ownWords.reduce(withOwn, this.#locale.spoken?.words ?? { ...launcherWords, errors });
    return launcherView(this, words, this.#warn);
  }

  readonly #resume = () => {
    if (!missingConsent(this)) void this.session.resume();
  };

  /** One call at a time in a page: the one that was started last. */
  readonly #otherCall = (event: Event) => {
    const { status, previous } = event as NavaiStatusEvent;
    if (event.composedPath()[0] !== this && isLive(status) && !isLive(previous)) this.stop();
  };

  async #ask(version: string): Promise<void> {
    const { open } = this;
    await this.#loader.load();
    const { ui } = this.#loader;
    return ui ? ui.ask(version, open) : this.session.start();
  }

  #intent(kind: NavaiVoiceElement['warmup']): void {
    if (choice(this, 'warmup', this.#warn) !== kind) return;
    if (!missingConsent(this)) warmUp();
    this.#loader.load();
    if (this.#locale.spoken?.instead) this.#locale.load().catch(() => {});
  }

  /** What the page says instead of some of the words; the last one counts. */
  get #ownWords(): readonly unknown[] {
    return [this.#configuration.read(this).words, this.words];
  }

  #options(): SessionOptions {
    // A property that was set in the same task has not reached an update yet.
    this.session.setAudio(pick(this, audioSettings));
    // The question for consent can't be shown: the call fails before it begins, with this error.
    if (this.#loader.loading === null && missingConsent(this)) throw new VoiceError('sdk-unavailable');
    return sessionOptions(this, this.#configuration, this.#registered, this.#warn);
  }
}
