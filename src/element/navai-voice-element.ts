import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgentTeam } from '../core/agents.js';
import type { BackendOptions, HeadersSource } from '../core/backend.js';
import { makeWarning, type VoiceError, type Warn } from '../core/errors.js';
import { NavaiErrorEvent, NavaiWarningEvent, type VoiceEventMap } from '../core/events.js';
import type { FunctionDefinition } from '../core/functions.js';
import type { Guardrail } from '../core/guardrails.js';
import type { Route } from '../core/routes.js';
import type { Session, SessionSetup } from '../core/session.js';
import type { SessionSettings } from '../core/settings.js';
import type { Activity, Status } from '../core/status.js';
import type { TranscriptEntry } from '../core/transcript.js';
import type { UsageTotals } from '../core/usage.js';
import { en } from '../lang/en.js';
import { createSession, warmUp } from '../realtime/create-session.js';
import type { approvalQuestion } from './approval-question.js';
import { type Configuration, ConfigurationReader, routesFromLinks } from './configuration.js';
import { failure, launcher, type View } from './launcher.js';
import { styles } from './styles.js';

/** The panel and its styles: most visitors never open it, so it comes with the code for calls. */
type Panel = typeof import('./panel.js');

/** What a session is told as the page has set it. */
const passedOn = [
  'backend',
  'headers',
  'credentials',
  'endpoints',
  'transcriptionModel',
  'backendRoutes',
  'maxReconnects',
  'resume',
  'maxDuration',
  'idleTimeout',
  'tokenBudget',
  'memory',
  'threadId',
  'userId',
  'mode',
  'settings',
  'agents',
  'guardrails',
  'model',
  'voice',
  'instructions',
  'language',
  'voiceAccent',
  'voiceTone',
] as const;

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
 * @fires {NavaiStartEvent} navai-start - A call is about to start; `preventDefault()` refuses it, `options` may be changed; `resumed` where it goes on with the call of the page before.
 * @fires {NavaiStatusEvent} navai-status - The status changed: `status`, `previous`.
 * @fires {NavaiActivityEvent} navai-activity - The activity changed: `activity`, `previous`.
 * @fires {NavaiNavigateEvent} navai-navigate - The agent opens a page: `route`, `path`; `preventDefault()` or `respondWith(promise)` to open it yourself.
 * @fires {NavaiToolCallEvent} navai-tool-call - The agent runs a function: `name`, `payload`, `callId`, `signal`; `respondWith(value)` answers instead of it.
 * @fires {NavaiToolResultEvent} navai-tool-result - A function has answered: `name`, `callId`, `ok`, `durationMs`.
 * @fires {NavaiTranscriptEvent} navai-transcript - An entry of the transcript is new or has changed: `entry`.
 * @fires {NavaiAgentEvent} navai-agent - Another agent of the team speaks: `agent`, `previous`.
 * @fires {NavaiGuardrailEvent} navai-guardrail - A rule of the page applies: `on`, `rule`, `action`, `text`.
 * @fires {NavaiServerEvent} navai-server-event - An event of the Realtime API has come: `event`; it does not bubble.
 * @fires {NavaiWarningEvent} navai-warning - Something went wrong and the call goes on: `code`, `message`, `cause`.
 * @fires {NavaiErrorEvent} navai-error - A call ended or could not start: `code`, `message`, `detail`, `recoverable`, `retryAfter`, `cause`.
 * @fires {NavaiUsageEvent} navai-usage - The service has counted: `source`, `usage`, `totals`.
 * @fires {NavaiLimitEvent} navai-limit - A limit comes near: `kind`, `secondsLeft`, `tokensLeft`.
 * @fires {NavaiTurnEvent} navai-turn - An exchange is over and written down: `turn`.
 * @fires {NavaiApprovalEvent} navai-approval - A function has to be allowed before it runs: `name`, `payload`, `callId`, `signal`; `respondWith(boolean or promise)` answers instead of the visitor, `preventDefault()` lets you ask and then call `approve()`.
 *
 * @slot header - The panel's title.
 * @slot empty - What the transcript shows before anybody has spoken.
 *
 * @csspart launcher - The round button.
 * @csspart panel - The panel that opens beside it.
 * @csspart header - The panel's top line.
 * @csspart status - The line that says what is going on.
 * @csspart transcript - The conversation.
 * @csspart message - One entry of it.
 * @csspart message-user - An entry of the visitor.
 * @csspart message-agent - An entry of the agent.
 * @csspart earlier-button - Shows more of a long conversation.
 * @csspart error - What went wrong and what to do.
 * @csspart composer - The form to type in.
 * @csspart input - Its text field.
 * @csspart start-button - Starts a call from the panel.
 * @csspart mute-button - Mutes the microphone.
 * @csspart end-button - Ends the call.
 * @csspart approval - The question whether a function may run.
 * @csspart allow-button - Allows it.
 * @csspart refuse-button - Does not.
 *
 * @cssproperty [--navai-accent=#4338ca] - Buttons and the visitor's messages.
 * @cssproperty [--navai-on-accent=#fff] - Text and icons on the accent.
 * @cssproperty [--navai-surface=#fff] - The panel's background.
 * @cssproperty [--navai-on-surface=#1c1b29] - The panel's text.
 * @cssproperty [--navai-radius=20px] - The panel's corners.
 * @cssproperty [--navai-font=system-ui] - The font family.
 * @cssproperty [--navai-size=60px] - The round button's diameter.
 * @cssproperty [--navai-offset=20px] - The distance to the window's edges.
 * @cssproperty [--navai-z-index=2147483000] - The stacking order.
 *
 * @cssState open - The panel is open.
 * @cssState muted - The microphone is muted.
 * @cssState connecting - A call is being connected.
 * @cssState connected - A call is connected.
 * @cssState error - The last call failed.
 * @cssState listening - The agent waits for the visitor.
 * @cssState thinking - The agent prepares its answer.
 * @cssState working - A function runs.
 * @cssState speaking - The agent speaks.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface only types this element's events
export class NavaiVoiceElement extends LitElement {
  static override readonly styles = styles;

  /** Where the backend serves the contract: absolute, or relative to the page. */
  @property() backend = '/navai';
  /** Where calls are made, for stand-ins and proxies; the Realtime API's own where not set. */
  @property({ attribute: 'call-url' }) callUrl?: string;
  /** The Realtime model to ask the backend for. Sent only where set; a backend may refuse it. */
  @property() model?: string;
  /** The voice to ask the backend for. Sent only where set. */
  @property() voice?: string;
  /** Instructions to ask the backend for. Sent only where set. */
  @property() instructions?: string;
  /** The language that the agent shall speak. Sent only where set. */
  @property() language?: string;
  /** The accent that the agent shall speak with. Sent only where set. */
  @property({ attribute: 'voice-accent' }) voiceAccent?: string;
  /** The tone that the agent shall speak in. Sent only where set. */
  @property({ attribute: 'voice-tone' }) voiceTone?: string;
  /** The model that writes down what the visitor says, where the backend minted none; empty for none. */
  @property({ attribute: 'transcription-model' }) transcriptionModel?: string;
  /** Voice with a text field, voice alone, or text alone, which asks for no microphone. */
  @property({ reflect: true }) mode: 'hybrid' | 'voice' | 'text' = 'hybrid';
  /** Where the widget stands: one of four corners of the window, or inline in the page. */
  @property({ reflect: true }) placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'inline' =
    'bottom-end';
  /** Light, dark, or as the visitor's system. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** When the code for calls is fetched ahead: never, when the pointer or focus comes near, or at once. */
  @property() warmup: 'none' | 'intent' | 'eager' = 'intent';
  /** CSS selector of links that are routes, e.g. `nav a`; they are added to `routes` when a call starts. */
  @property({ attribute: 'routes-from' }) routesFrom?: string;
  /** Whether the backend is asked for more routes when a call starts. */
  @property({ type: Boolean, attribute: 'backend-routes' }) backendRoutes = false;
  /** How often a lost connection is tried again; 0 for never. */
  @property({ type: Number, attribute: 'max-reconnects' }) maxReconnects = 3;
  /** Whether a call goes on after a full page load: in the next page of the tab with the same settings, or not. */
  @property() resume: 'page' | 'none' = 'page';
  /** Seconds that a call may last, over all its connections; 0 for no limit. */
  @property({ type: Number, attribute: 'max-duration' }) maxDuration = 600;
  /** Seconds of silence after which a call ends; 0 for never. */
  @property({ type: Number, attribute: 'idle-timeout' }) idleTimeout = 120;
  /** Tokens after which a call ends with its turn; none where not set. */
  @property({ type: Number, attribute: 'token-budget' }) tokenBudget?: number;
  /** What the backend is told of a call: `persistent`, its turns and its end; `incognito`, its end; else nothing. */
  @property() memory?: 'persistent' | 'incognito';
  /** The conversation's id in the backend's record. */
  @property({ attribute: 'thread-id' }) threadId?: string;
  /** The visitor's id in the backend's record. */
  @property({ attribute: 'user-id' }) userId?: string;
  /** Whether elements with `data-navai-tool` are left alone. */
  @property({ type: Boolean, attribute: 'no-page-tools' }) noPageTools = false;
  /** Whether the panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Whether the microphone is muted: kept over calls. */
  @property({ type: Boolean, reflect: true }) muted = false;

  /** The pages that the agent may open. Read when a call starts. */
  @property({ attribute: false }) routes: Route[] = [];
  /**
   * The functions that the agent may run: an object, class instances, modules, loaders as
   * `import.meta.glob` gives them, or an array of these. Read when a call starts.
   */
  @property({ attribute: false }) functions: unknown;
  /** Specialists that the agent hands the conversation over to, and back. Read when a call starts. */
  @property({ attribute: false }) agents?: AgentTeam;
  /** What may not be said or done. Read when a call starts. */
  @property({ attribute: false }) guardrails?: readonly Guardrail[];
  /** Headers for every request to the backend: an object, or a function that is asked before each one. */
  @property({ attribute: false }) headers?: HeadersSource;
  /** Fetch's `credentials` mode for requests to the backend. */
  @property({ attribute: false }) credentials: RequestCredentials = 'same-origin';
  /** Paths of the backend that differ from the contract's, relative to `backend`. */
  @property({ attribute: false }) endpoints?: BackendOptions['endpoints'];

  /** What the page chooses of the call's settings; read when a call starts (`session.update` changes them in it). */
  @property({ attribute: false }) settings?: SessionSettings;

  /** The session behind the widget, with everything that has no button: `inform`, `sendImage`, `update`, `sendEvent`. */
  readonly session: Session = createSession(() => this.#setup(), { target: this });
  readonly #registered = new Set<FunctionDefinition>();
  #question?: ReturnType<typeof approvalQuestion>;
  readonly #internals = this.attachInternals();
  readonly #configuration = new ConfigurationReader();
  /** Whether new entries are scrolled into view: not while the visitor reads further up. */
  #following = true;
  /** The first entry that the panel shows: all of a long conversation would make each word of it slow. */
  #from = 0;
  #panel: Panel | undefined;
  #loading: Promise<void> | undefined;

  constructor() {
    super();
    this.session.subscribe(() => this.requestUpdate());
    for (const intent of ['pointerenter', 'focusin'])
      this.addEventListener(intent, () => this.#intent('intent'));
  }

  /** Adds `<navai-voice>` (or another tag) to a registry; does nothing where it is taken, or without a DOM. */
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

  /** Why the last call ended or did not start; null where nothing failed. */
  get error(): VoiceError | null {
    return this.session.state.error;
  }

  /** What the last call has cost so far, as the service counts; null before there was one. */
  get usage(): UsageTotals | null {
    return this.session.state.usage;
  }

  /** Starts a call. Resolves once it is connected, refused, stopped or failed (see `status`); never rejects. */
  start(): Promise<void> {
    return this.session.start();
  }

  /** Ends the call and releases the microphone; fine at any time. */
  stop(): void {
    this.session.stop();
  }

  /** Sends typed text to the agent; it interrupts what the agent says. False where no call is connected. */
  send(text: string): boolean {
    return this.session.send(text);
  }

  /** Allows a call that waits for it (see `navai-approval`), or not. False where no such call waits. */
  approve(callId: string, allowed: boolean): boolean {
    return this.session.approve(callId, allowed);
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
    // Also in a page that comes back as it was left: Chromium shows it before it knows what the other page has stored.
    for (const type of ['pageshow', 'storage']) addEventListener(type, this.#resume);
    this.#resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['pageshow', 'storage']) removeEventListener(type, this.#resume);
    // Taken out and put back in one turn is a move: the call goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.stop();
    });
  }

  /** Lets `moveBefore()` move the element without taking it out. */
  connectedMoveCallback(): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('muted') && this.muted !== this.session.state.muted) this.session.mute(this.muted);
    if (changed.has('warmup')) this.#intent('eager');
    if (this.open) this.#loadPanel();
    this.#following = isAtEnd(this.#transcript);
    this.#from =
      this.#panel?.firstShown(this.session.state.transcriptLength, this.#following, this.#from) ?? 0;
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const panel = view.open && this.#panel;
    return html`${panel ? panel.panel(view) : [view.question, view.open ? failure(view) : nothing]}${this.placement === 'inline' && panel ? nothing : launcher(view)}`;
  }

  /** An open panel belongs to the update that opened it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.open || this.#panel || !this.#loading) return done;
    await this.#loading;
    return this.updateComplete;
  }

  protected override updated(): void {
    const { status, activity, muted } = this.session.state;
    showStates(this.#internals, { open: this.open, muted, [status]: true, [activity]: true });
    const transcript = this.#transcript;
    if (transcript && this.#following) transcript.scrollTop = transcript.scrollHeight;
  }

  /** Where it can't be loaded, nobody can allow anything, and time runs out. */
  async #loadQuestion(): Promise<void> {
    const { approvalQuestion } = await import('./approval-question.js');
    this.#question ??= approvalQuestion(this);
    this.requestUpdate();
  }

  get #transcript(): HTMLElement | null {
    return this.renderRoot.querySelector('.transcript');
  }

  #view(): View {
    const view: Omit<View, 'question'> = {
      ...this.session.state,
      from: this.#from,
      latest: count => this.session.latest(count),
      showFrom: async index => {
        this.#from = index;
        this.requestUpdate();
        await this.updateComplete;
      },
      open: this.open,
      words: en,
      toggle: () => void this.#toggle(),
      start: () => void this.start(),
      stop: () => this.stop(),
      toggleMute: () => this.mute(!this.muted),
      submit: event => void this.#submit(event),
      keydown: event => {
        if (event.key === 'Escape') void this.#hide(event);
      },
      approve: (callId, allowed) => this.approve(callId, allowed),
    };
    if (view.approvals.length > 0 && !this.#question) this.#loadQuestion().catch(() => {});
    return { ...view, question: this.#question?.(view) ?? nothing };
  }

  /** Opening is the click that starts a call; hiding the panel does not end it. */
  async #toggle(): Promise<void> {
    this.open = !this.open;
    if (this.open && this.status === 'idle') void this.start();
    await this.updateComplete;
    this.#focus(this.open ? '.panel' : '.launcher');
  }

  async #hide(event: Event): Promise<void> {
    event.stopPropagation();
    await this.#toggle();
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    const text = input.value.trim();
    if (!text) return;
    // At once, so that Enter pressed again sends nothing twice; given back where it could not be sent.
    input.value = '';
    await this.start();
    if (!(this.status === 'connected' && this.send(text))) input.value ||= text;
  }

  readonly #resume = () => void this.session.resume();

  #intent(kind: NavaiVoiceElement['warmup']): void {
    if (this.warmup !== kind) return;
    warmUp();
    this.#loadPanel();
  }

  /** Where it can't be loaded, neither can the call, which says so; the next update tries again. */
  #loadPanel(): void {
    this.#loading ??= import('./panel.js').then(
      panel => {
        this.#panel = panel;
        const { styleSheet } = panel.panelStyles;
        const root = this.renderRoot as ShadowRoot;
        if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
        this.requestUpdate();
      },
      () => {
        this.#loading = undefined;
      },
    );
  }

  #setup(): SessionSetup {
    const { callUrl, noPageTools } = this;
    return {
      ...pick(this, passedOn),
      callUrl: callUrl && new URL(callUrl, document.baseURI).href,
      pageTools: !noPageTools,
      element: this,
      routes: this.#allRoutes(),
      functions: this.#allFunctions(),
    };
  }

  #allRoutes(): unknown[] {
    const linked = this.routesFrom ? routesFromLinks(this.routesFrom, document, this.#warn) : [];
    return [...asArray(this.routes), ...asArray(this.#configured.routes), ...linked];
  }

  #allFunctions(): unknown[] {
    return [...asArray(this.functions), ...this.#registered, ...asArray(this.#configured.functions)];
  }

  get #configured(): Configuration {
    return this.#configuration.read(this, error => this.dispatchEvent(new NavaiErrorEvent(error)));
  }

  #warn: Warn = (...warning) => {
    this.dispatchEvent(new NavaiWarningEvent(makeWarning(...warning)));
  };
}

function pick<Name extends keyof NavaiVoiceElement>(
  from: NavaiVoiceElement,
  names: readonly Name[],
): Pick<NavaiVoiceElement, Name> {
  return Object.fromEntries(names.map(name => [name, from[name]])) as Pick<NavaiVoiceElement, Name>;
}

function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isAtEnd(list: HTMLElement | null): boolean {
  return !list || list.scrollHeight - list.scrollTop - list.clientHeight < 48;
}

/** Names that CSS can match as `:state(…)`; browsers before that syntax refuse them, and go without. */
function showStates({ states }: ElementInternals, shown: Readonly<Record<string, boolean>>): void {
  try {
    states?.clear();
    for (const [name, on] of Object.entries(shown)) if (on) states?.add(name);
  } catch {}
}

export interface NavaiVoiceElement {
  addEventListener<Type extends keyof VoiceEventMap>(
    type: Type,
    listener: (this: NavaiVoiceElement, event: VoiceEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: NavaiVoiceElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'navai-voice': NavaiVoiceElement;
  }
}
