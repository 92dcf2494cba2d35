import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { errorTexts, VoiceError } from '../core/errors/errors.js';
import { makeWarning, type Warn } from '../core/errors/warnings.js';
import {
  NavaiMuteEvent,
  NavaiOpenEvent,
  type NavaiStatusEvent,
  NavaiWarningEvent,
} from '../core/events/index.js';
import type { FunctionDefinition } from '../core/model/function.js';
import { type Activity, isLive, type Status } from '../core/model/status.js';
import type { TranscriptEntry } from '../core/model/transcript.js';
import type { UsageTotals } from '../core/model/usage.js';
import type { Preparation } from '../core/prepared-start.js';
import type { Session } from '../core/session.js';
import type { SessionOptions } from '../core/session-options.js';
import type { Words } from '../lang/en.js';
import { launcherWords } from '../lang/launcher-words.js';
import { withOwn } from '../lang/own-words.js';
import { createSession, prepare, warmUp, whenIdle } from '../realtime/create-session.js';
import { choice } from './config/attribute-values.js';
import { ConfigurationReader } from './config/configuration.js';
import type { VoiceHost } from './host.js';
import { failure, type LauncherView, launcher } from './launcher/launcher.js';
import { launcherView } from './launcher/launcher-view.js';
import { styles } from './launcher/styles.js';
import { beginsStart, savesData } from './page/ahead.js';
import { gateStarts, missingConsent } from './page/consent-gate.js';
import { Locale } from './page/locale.js';
import { recall, speakAsChosen } from './page/remembered.js';
import { showStates } from './page/states.js';
import { TopLayer } from './page/top-layer.js';
import { audioSettings, pick, sessionOptions, settingsOf } from './session-options.js';
import { SettingsElement } from './settings-element.js';
import { UiLoader } from './ui-loader.js';

/** One sentence in place of a broken widget. */
function defineUnusable(tag: string, registry: CustomElementRegistry): void {
  registry.define(
    tag,
    class extends HTMLElement {
      connectedCallback(): void {
        this.textContent = errorTexts['no-webrtc'] ?? '';
      }
    },
  );
}

/**
 * Adds a voice agent to a website: a button starts a call with an agent that answers, opens the site's pages and
 * runs the site's functions. Until a visitor presses the button, the element requests nothing (unless `warmup` says so) and opens no microphone.
 *
 * A child `<script type="application/json">` may contain `{ "routes": […], "functions": […] }`. Listen to
 * `navai-tool-call` to answer the functions that are declared there.
 *
 * @tag navai-voice
 *
 * @fires {NavaiStartEvent} navai-start - A call is about to start: `options` may be changed, and `preventDefault()` refuses the call. `resumed` is true if it continues the previous page's call.
 * @fires {NavaiStatusEvent} navai-status - The status changed: `status`, `previous`.
 * @fires {NavaiActivityEvent} navai-activity - The activity changed: `activity`, `previous`.
 * @fires {NavaiNavigateEvent} navai-navigate - The agent opens a page: `route`, `path`. Call `preventDefault()` or `respondWith(promise)` to open it yourself.
 * @fires {NavaiToolCallEvent} navai-tool-call - The agent runs a function: `name`, `payload`, `toolCallId`, `signal`. `respondWith(value)` answers in place of the function.
 * @fires {NavaiToolResultEvent} navai-tool-result - A function returned or failed: `name`, `toolCallId`, `ok`, `durationMs`.
 * @fires {NavaiTranscriptEvent} navai-transcript - A transcript entry was added or changed: `entry`.
 * @fires {NavaiAgentEvent} navai-agent - Another agent of the team took over: `agent`, `previous`.
 * @fires {NavaiGuardrailEvent} navai-guardrail - A guardrail of the page matched: `on`, `rule`, `action`, `text`.
 * @fires {NavaiServerEvent} navai-server-event - The Realtime API sent an event: `event`. Does not bubble.
 * @fires {NavaiWarningEvent} navai-warning - Something went wrong, but the call continues: `code`, `message`, `detail`, `cause`.
 * @fires {NavaiErrorEvent} navai-error - A call ended or could not start: `code`, `message`, `detail`, `recoverable`, `retryAfter`, `cause`.
 * @fires {NavaiUsageEvent} navai-usage - The service reported usage: `source`, `usage`, `totals`.
 * @fires {NavaiLimitEvent} navai-limit - The call is close to a limit: `kind`, `secondsLeft`, `tokensLeft`.
 * @fires {NavaiTurnEvent} navai-turn - A turn is complete and transcribed: `turn`.
 * @fires {NavaiApprovalEvent} navai-approval - A function needs approval before it runs: `name`, `payload`, `toolCallId`, `signal`. `respondWith(boolean or promise)` answers in the visitor's place; `preventDefault()` lets you ask the visitor and then call `approve()`.
 * @fires {NavaiConsentEvent} navai-consent - The visitor accepted or declined the request for consent: `accepted`, `version`.
 * @fires {NavaiFeedbackEvent} navai-feedback - The visitor rated the call: `rating`, `comment`, `sessionKey`, `threadId`. `preventDefault()` keeps it from the backend.
 * @fires {NavaiMoveEvent} navai-move - The visitor moved the widget to another corner: `placement`.
 * @fires {NavaiDismissEvent} navai-dismiss - The visitor is about to remove the widget; `preventDefault()` keeps it. Remove the attribute `hidden` to bring it back.
 * @fires {NavaiChoiceEvent} navai-choice - The visitor changed one of the options: `name` (`volume`, `inputDeviceId`, `outputDeviceId`, `captions`, `language`), `value`.
 * @fires {NavaiOpenEvent} navai-open - The visitor, the element or the page opened or closed the panel: `open`. Like the `toggle` of `<details>`, once for all changes of one task.
 * @fires {NavaiMuteEvent} navai-mute - The visitor, the element or the page muted or unmuted the microphone: `muted`.
 *
 * @slot header - The panel's title.
 * @slot icon-launcher - The launcher's icon outside of calls; during a call, the launcher shows the call's state.
 * @slot icon-start - The icon that starts a call from the panel.
 * @slot icon-mute - The mute button's icon while the microphone is on.
 * @slot icon-muted - The mute button's icon while the microphone is muted.
 * @slot icon-end - The icon that ends a call.
 * @slot icon-send - The icon that sends typed text.
 * @slot icon-options - The icon that shows the options.
 * @slot icon-close - The icon that hides the panel.
 * @slot empty - The content of the transcript before the first message.
 * @slot consent - The text that the visitor must accept before the first call. Unlike the attribute, it can contain links.
 *
 * @csspart frame - The container of the whole widget, in the top layer or inline.
 * @csspart launcher - The round button; in the variant `bar`, it has a label.
 * @csspart dismiss-button - Removes the widget from the page: the small cross beside the launcher, or the command in the options.
 * @csspart move-button - Moves a bar or a button to the next corner.
 * @csspart bar - A call in one line.
 * @csspart panel - The panel that opens beside the launcher.
 * @csspart header - The panel's top line.
 * @csspart close-button - Hides the panel.
 * @csspart status - The line that shows the state of the call.
 * @csspart transcript - The conversation.
 * @csspart message - A message in the transcript.
 * @csspart message-user - A message of the visitor.
 * @csspart message-agent - A message of the agent.
 * @csspart earlier-button - Shows earlier messages of a long conversation.
 * @csspart newest-button - Scrolls to the newest message.
 * @csspart tool - A function call in the transcript; also `tool-running`, `tool-done` and `tool-failed`.
 * @csspart copy-button - Copies the conversation.
 * @csspart save-button - Saves the conversation as a text file.
 * @csspart captions - The captions, shown while the panel is closed.
 * @csspart visualizer - The animated level of the visitor or the agent, in the panel and the bar.
 * @csspart error - An error message, with what to do about it.
 * @csspart notice - Any other message, such as a limit that is near or a lost microphone.
 * @csspart retry-button - Tries again after an error.
 * @csspart permission-button - The browser's own control for the microphone, where it has one, after the microphone was not allowed.
 * @csspart reload-button - Reloads the page, if part of the widget's code could not be loaded.
 * @csspart discard-button - Ends a paused call.
 * @csspart stay-button - Confirms that the visitor is still there.
 * @csspart dismiss-notice-button - Closes a notice.
 * @csspart composer - The area for typed messages.
 * @csspart input - The text field of the composer.
 * @csspart send-button - Sends the typed message.
 * @csspart controls - The buttons of a call in the panel: start, mute, talk, end.
 * @csspart start-button - Starts a call from the panel, or again from the bar.
 * @csspart restart-button - Empties the transcript and starts a new call.
 * @csspart talk-button - Lets the visitor talk while they hold it.
 * @csspart mute-button - Mutes the microphone.
 * @csspart end-button - Ends the call.
 * @csspart options-button - Shows or hides the options.
 * @csspart options - The options: volume, devices, captions, language, position.
 * @csspart approval - The request for approval of a function.
 * @csspart allow-button - Allows the function.
 * @csspart refuse-button - Refuses the function.
 * @csspart consent - The request for consent.
 * @csspart accept-button - Gives consent and starts the call.
 * @csspart decline-button - Declines consent.
 * @csspart feedback - The request for feedback.
 * @csspart good-button - Rates the call as good.
 * @csspart bad-button - Rates the call as bad.
 * @csspart comment - The field for a comment.
 * @csspart send-feedback-button - Sends the rating and the comment.
 * @csspart skip-feedback-button - Closes the request without feedback.
 *
 * @cssproperty [--navai-accent=#4338ca] - The colour of buttons and the visitor's messages.
 * @cssproperty [--navai-on-accent=#fff] - The colour of text and icons on the accent colour.
 * @cssproperty [--navai-surface=#fff] - The panel's background colour.
 * @cssproperty [--navai-on-surface=#1c1b29] - The panel's text colour.
 * @cssproperty [--navai-danger=#b42318] - The colour of errors and of the button that ends a call.
 * @cssproperty [--navai-radius=20px] - The radius of the panel's corners.
 * @cssproperty [--navai-font=system-ui] - The font family.
 * @cssproperty [--navai-size=60px] - The round button's diameter.
 * @cssproperty [--navai-offset=20px] - The distance from the window's edges.
 * @cssproperty [--navai-z-index=2147483000] - The stacking order.
 *
 * @cssState open - The panel is open.
 * @cssState muted - The microphone is muted.
 * @cssState idle - There is no call, or neither side of it is active.
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

  /** The widget's session. Has what needs no button: `inform`, `sendImage`, `update`, `sendEvent`, `talk`, `levels`. */
  readonly session: Session = createSession(() => this.#options(), { target: this });
  readonly #warn: Warn = (...warning) => {
    this.dispatchEvent(new NavaiWarningEvent(makeWarning(...warning)));
  };
  /** Some DOMs for tests have none. */
  readonly #internals: ElementInternals | undefined = this.attachInternals?.();
  readonly #configuration = new ConfigurationReader();
  readonly #registered = new Set<FunctionDefinition>();
  readonly #locale = new Locale(this, this.#warn);
  readonly #loader = new UiLoader(this, this.#locale);
  readonly #topLayer = new TopLayer(this);
  #gone: AbortController | undefined;

  constructor() {
    super();
    this.session.subscribe(() => this.requestUpdate());
    for (const intent of ['pointerenter', 'focusin']) this.addEventListener(intent, () => this.#intent());
    gateStarts(this);
  }

  /** Registers the element as `<navai-voice>` or another tag. Does nothing if the tag is taken or there is no DOM. */
  static define(
    tag = 'navai-voice',
    registry: CustomElementRegistry | undefined = globalThis.customElements,
  ): void {
    if (!registry || registry.get(tag)) return;
    // Without constructable style sheets, as below Safari 16.4, the browser also lacks syntax that the call's code needs.
    if (globalThis.CSSStyleSheet && !CSSStyleSheet.prototype.replaceSync)
      return defineUnusable(tag, registry);
    try {
      registry.define(tag, this);
    } catch {
      // A class can have only one tag, so a second tag needs a subclass.
      registry.define(tag, class extends this {});
    }
  }

  get status(): Status {
    return this.session.state.status;
  }

  get activity(): Activity {
    return this.session.state.activity;
  }

  /** The entries of this call's transcript, oldest first. */
  get transcript(): readonly TranscriptEntry[] {
    return this.session.snapshot().transcript;
  }

  /** The error that ended the last call or kept it from starting; null if there was none. */
  get error(): VoiceError | null {
    return this.session.state.error;
  }

  /** The usage of the last call so far, as the service counts it; null before the first call. */
  get usage(): UsageTotals | null {
    return this.session.state.usage;
  }

  /** The service's id of the last call's newest connection, `rtc_…`; undefined if the service sent none. */
  get realtimeCallId(): string | undefined {
    return this.session.state.realtimeCallId;
  }

  /**
   * The current level from 0 to 1: the agent's while it speaks, otherwise the microphone's. 0 without a call and while
   * muted. `session.levels` has both levels.
   */
  get level(): number {
    const { activity, session } = this;
    return session.levels[activity === 'speaking' ? 'output' : 'input'];
  }

  /**
   * Starts a call, after the visitor has given any consent that the page requires. Resolves when the call is connected,
   * declined, refused, stopped or failed (see `status`); never rejects.
   */
  start(): Promise<void> {
    const missing = missingConsent(this);
    // Runs synchronously within the click, because browsers open microphones only after a gesture.
    return missing && !isLive(this.status) ? this.#ask(missing) : this.session.start();
  }

  /** Ends the call and releases the microphone. Safe to call at any time. */
  stop(): void {
    this.#loader.ui?.stop();
    this.session.stop();
  }

  /** Ends the call, if there is one, empties the transcript and starts a new call. */
  restart(): Promise<void> {
    return this.session.restart();
  }

  /** Sends typed text to the agent and interrupts the agent's speech. Returns false if no call is connected. */
  send(text: string): boolean {
    return this.session.send(text);
  }

  /** Allows or refuses a function that waits for approval (see `navai-approval`). Returns false if none waits. */
  approve(toolCallId: string, allowed: boolean): boolean {
    return this.session.approve(toolCallId, allowed);
  }

  /** Interrupts the agent's speech. */
  interrupt(): void {
    this.session.interrupt();
  }

  /** Mutes or unmutes the microphone, now and in later calls. */
  mute(muted: boolean): void {
    this.muted = muted;
    this.session.mute(muted);
  }

  /** Adds a function to calls that start from now on. Returns a function that removes it. */
  registerFunction(definition: FunctionDefinition): () => void {
    this.#registered.add(definition);
    return () => this.#registered.delete(definition);
  }

  /** Empties the transcript. The agent still remembers the conversation. */
  clearTranscript(): void {
    this.session.clearTranscript();
  }

  /**
   * Libraries that morph the page remove attributes that the new page lacks. During a call, that must not unmute a
   * visitor: only `muted` and `mute()` do. @internal
   */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'muted' && value === null && this.muted && isLive(this.status)) this.setAttribute(name, '');
    else super.attributeChangedCallback(name, before, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
    const options = { capture: true, signal: this.#gone.signal };
    // Also for pages from the back/forward cache: Chromium shows them before they see what another page has stored.
    for (const type of ['pageshow', 'storage']) addEventListener(type, this.#resume, options);
    addEventListener('navai-status', this.#otherCall, options);
    // The window of a frame, if the element was moved there: it may be removed together with the frame.
    this.ownerDocument.defaultView?.addEventListener('pagehide', this.#leave, options);
    this.#resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone?.abort();
    this.#leave();
  }

  /** Lets `moveBefore()` move the element without disconnecting it. @internal */
  connectedMoveCallback(): void {
    this.#locale.hostConnected();
    this.#topLayer.hostUpdated();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this;
    if (changed.has('muted')) session.mute(this.muted);
    else this.muted = session.state.muted;
    if (changed.has('languages')) speakAsChosen(this);
    // Before anything is loaded, so that it is loaded in the right language.
    this.#locale.choose(Boolean(this.#loader.loading));
    const changedAudio = audioSettings.filter(name => changed.has(name));
    session.setAudio(pick(this, changedAudio));
    if (changed.has('warmup')) this.#warm();
    if (changed.has('open') && this.open) this.#intent();
    if (changed.has('movable') || changed.has('dismissible')) recall(this);
    if (changed.has('placement')) this.#topLayer.moved();
  }

  protected override firstUpdated(): void {
    if (this.warmup !== 'none' && !missingConsent(this)) whenIdle(prepare);
    for (const press of ['pointerdown', 'keydown'])
      this.renderRoot.addEventListener(press, event => {
        if (beginsStart(this, event)) this.#prepare('press');
      });
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
      translate="no"
      popover=${placement === 'inline' ? nothing : 'manual'}
      data-placement=${placement}
      data-variant=${shown.variant}
      data-theme=${choice(this, 'theme', this.#warn)}
    >
      <div class="unseen" role="status"></div>
      ${view ? ui?.render(view) : failure(shown)}${view && !face ? nothing : launcher(shown, face)}
    </div>`;
  }

  /** An update that opens the panel is complete only after the panel's code is loaded and drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const { ui, loading } = this.#loader;
    if (!this.open || ui || !loading) return done;
    await loading;
    return this.updateComplete;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { open, muted } = this;
    const { status, activity } = this.session.state;
    showStates(this.#internals, { open, muted, [status]: true, [activity]: true });
    // Not at the start, where the old value is undefined, unless it differs from the default.
    if (changed.has('open') && !changed.get('open') === open) this.dispatchEvent(new NavaiOpenEvent(open));
    if (changed.has('muted') && !changed.get('muted') === muted)
      this.dispatchEvent(new NavaiMuteEvent(muted));
    this.#locale.direct();
    const { ui } = this.#loader;
    const { spoken } = this.#locale;
    if (!ui || !spoken) return;
    const shown = this.#view;
    ui.updated(ui.view(shown, shown.words as Words, choice(this, 'placement', this.#warn)));
    ui.check(this.#ownWords, spoken.words, this.#warn);
  }

  get #view(): LauncherView {
    const words = this.#ownWords.reduce(
      withOwn,
      this.#locale.spoken?.words ?? { ...launcherWords, errors: errorTexts },
    );
    return launcherView(this, words, this.#warn);
  }

  readonly #leave = () => {
    // An element that is removed and inserted again in one task has moved, so its call continues. Turbo awaits some
    // promises in between.
    setTimeout(() => {
      // A document without a window is never shown, and no event ends it.
      if (this.isConnected && this.ownerDocument.defaultView) return;
      this.#topLayer.leave();
      this.stop();
      this.#loader.ui?.release();
    });
  };

  readonly #resume = async (event?: Event) => {
    // Before consent, nothing is resumed. A session without `resume` only removes a saved call when it expires.
    await (missingConsent(this) ? createSession({}) : this.session).resume();
    // A page that was prerendered, or comes from the back/forward cache, has not seen what was dismissed meanwhile.
    if (event?.type === 'pageshow') recall(this);
  };

  /** Allows one call at a time per page: stops this one when another element starts a call. */
  readonly #otherCall = (event: Event) => {
    const { status, previous } = event as NavaiStatusEvent;
    if (event.composedPath()[0] !== this && isLive(status) && !isLive(previous)) this.stop();
  };

  async #ask(version: string): Promise<void> {
    const { open } = this;
    // So that the accepting click opens the microphone at once.
    prepare();
    await this.#loader.load();
    const { ui } = this.#loader;
    return ui ? ui.ask(version, open) : this.session.start();
  }

  /** A visitor comes near. */
  #intent(): void {
    const warmup = choice(this, 'warmup', this.#warn);
    if (warmup === 'none') return;
    this.#loadAll();
    this.#prepare(warmup === 'eager' ? 'requests' : 'connection');
  }

  #warm(): void {
    const warmup = choice(this, 'warmup', this.#warn);
    if (warmup === 'eager') this.#loadAll();
    if (warmup === 'idle' && !savesData()) whenIdle(() => this.#loadAll());
  }

  /** Before consent, nothing is opened or requested. */
  #prepare(what: Preparation): void {
    if (choice(this, 'warmup', this.#warn) === 'none' || missingConsent(this)) return;
    try {
      this.session.prepare(what, settingsOf(this, this.#warn));
    } catch {
      // Unusable settings are reported by the start.
    }
  }

  /** The code of the UI and of calls. */
  #loadAll(): void {
    if (!missingConsent(this)) warmUp();
    this.#loader.load();
    if (this.#locale.spoken?.instead) this.#locale.load().catch(() => {});
  }

  /** The page's own texts, in ascending order of priority. */
  get #ownWords(): readonly unknown[] {
    return [this.#configuration.read(this).words, this.words];
  }

  #options(): SessionOptions {
    // A property that was set in the same task has not reached an update yet.
    this.session.setAudio(pick(this, audioSettings));
    // Without the UI, the request for consent can't be shown, so the call must not start.
    if (this.#loader.loading === null && missingConsent(this)) throw new VoiceError('sdk-unavailable');
    return sessionOptions(this, this.#configuration, this.#registered, this.#warn);
  }
}
