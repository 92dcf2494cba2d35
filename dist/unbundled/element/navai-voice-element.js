import { html, nothing } from 'lit';
import { errorTexts, VoiceError } from '../core/errors/errors.js';
import { makeWarning } from '../core/errors/warnings.js';
import { NavaiMuteEvent, NavaiOpenEvent, NavaiWarningEvent, } from '../core/events/index.js';
import { isLive } from '../core/model/status.js';
import { launcherWords } from '../lang/launcher-words.js';
import { withOwn } from '../lang/own-words.js';
import { createSession, prepare, warmUp, whenIdle } from '../realtime/create-session.js';
import { choice } from './config/attribute-values.js';
import { ConfigurationReader } from './config/configuration.js';
import { failure, launcher } from './launcher/launcher.js';
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
function defineUnusable(tag, registry) {
    registry.define(tag, class extends HTMLElement {
        connectedCallback() {
            this.textContent = errorTexts['no-webrtc'] ?? '';
        }
    });
}
export class NavaiVoiceElement extends SettingsElement {
    static { this.styles = styles; }
    #warn;
    #internals;
    #configuration;
    #registered;
    #locale;
    #loader;
    #topLayer;
    #gone;
    constructor() {
        super();
        this.session = createSession(() => this.#options(), { target: this });
        this.#warn = (...warning) => {
            this.dispatchEvent(new NavaiWarningEvent(makeWarning(...warning)));
        };
        this.#internals = this.attachInternals?.();
        this.#configuration = new ConfigurationReader();
        this.#registered = new Set();
        this.#locale = new Locale(this, this.#warn);
        this.#loader = new UiLoader(this, this.#locale);
        this.#topLayer = new TopLayer(this);
        this.#leave = () => {
            setTimeout(() => {
                if (this.isConnected && this.ownerDocument.defaultView)
                    return;
                this.#topLayer.leave();
                this.stop();
                this.#loader.ui?.release();
            });
        };
        this.#resume = async (event) => {
            await (missingConsent(this) ? createSession({}) : this.session).resume();
            if (event?.type === 'pageshow')
                recall(this);
        };
        this.#otherCall = (event) => {
            const { status, previous } = event;
            if (event.composedPath()[0] !== this && isLive(status) && !isLive(previous))
                this.stop();
        };
        this.session.subscribe(() => this.requestUpdate());
        for (const intent of ['pointerenter', 'focusin'])
            this.addEventListener(intent, () => this.#intent());
        gateStarts(this);
    }
    static define(tag = 'navai-voice', registry = globalThis.customElements) {
        if (!registry || registry.get(tag))
            return;
        if (globalThis.CSSStyleSheet && !CSSStyleSheet.prototype.replaceSync)
            return defineUnusable(tag, registry);
        try {
            registry.define(tag, this);
        }
        catch {
            registry.define(tag, class extends this {
            });
        }
    }
    get status() {
        return this.session.state.status;
    }
    get activity() {
        return this.session.state.activity;
    }
    get transcript() {
        return this.session.snapshot().transcript;
    }
    get error() {
        return this.session.state.error;
    }
    get usage() {
        return this.session.state.usage;
    }
    get realtimeCallId() {
        return this.session.state.realtimeCallId;
    }
    get level() {
        const { activity, session } = this;
        return session.levels[activity === 'speaking' ? 'output' : 'input'];
    }
    start() {
        const missing = missingConsent(this);
        return missing && !isLive(this.status) ? this.#ask(missing) : this.session.start();
    }
    stop() {
        this.#loader.ui?.stop();
        this.session.stop();
    }
    restart() {
        return this.session.restart();
    }
    send(text) {
        return this.session.send(text);
    }
    approve(toolCallId, allowed) {
        return this.session.approve(toolCallId, allowed);
    }
    interrupt() {
        this.session.interrupt();
    }
    mute(muted) {
        this.muted = muted;
        this.session.mute(muted);
    }
    registerFunction(definition) {
        this.#registered.add(definition);
        return () => this.#registered.delete(definition);
    }
    clearTranscript() {
        this.session.clearTranscript();
    }
    attributeChangedCallback(name, before, value) {
        if (name === 'muted' && value === null && this.muted && isLive(this.status))
            this.setAttribute(name, '');
        else
            super.attributeChangedCallback(name, before, value);
    }
    connectedCallback() {
        super.connectedCallback();
        this.#gone = new AbortController();
        const options = { capture: true, signal: this.#gone.signal };
        for (const type of ['pageshow', 'storage'])
            addEventListener(type, this.#resume, options);
        addEventListener('navai-status', this.#otherCall, options);
        this.ownerDocument.defaultView?.addEventListener('pagehide', this.#leave, options);
        this.#resume();
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.#gone?.abort();
        this.#leave();
    }
    connectedMoveCallback() {
        this.#locale.hostConnected();
        this.#topLayer.hostUpdated();
        this.requestUpdate();
    }
    willUpdate(changed) {
        const { session } = this;
        if (changed.has('muted'))
            session.mute(this.muted);
        else
            this.muted = session.state.muted;
        if (changed.has('languages'))
            speakAsChosen(this);
        this.#locale.choose(Boolean(this.#loader.loading));
        const changedAudio = audioSettings.filter(name => changed.has(name));
        session.setAudio(pick(this, changedAudio));
        if (changed.has('warmup'))
            this.#warm();
        if (changed.has('open') && this.open)
            this.#intent();
        if (changed.has('movable') || changed.has('dismissible'))
            recall(this);
        if (changed.has('placement'))
            this.#topLayer.moved();
    }
    firstUpdated() {
        if (this.warmup !== 'none' && !missingConsent(this))
            whenIdle(prepare);
        for (const press of ['pointerdown', 'keydown'])
            this.renderRoot.addEventListener(press, event => {
                if (beginsStart(this, event))
                    this.#prepare('press');
            });
    }
    render() {
        const shown = this.#view;
        const placement = choice(this, 'placement', this.#warn);
        const { ui } = this.#loader;
        const { spoken } = this.#locale;
        const view = spoken && ui?.view(shown, shown.words, placement);
        const face = view ? ui?.face(view) : undefined;
        return html `<div
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
    async getUpdateComplete() {
        const done = await super.getUpdateComplete();
        const { ui, loading } = this.#loader;
        if (!this.open || ui || !loading)
            return done;
        await loading;
        return this.updateComplete;
    }
    updated(changed) {
        const { open, muted } = this;
        const { status, activity } = this.session.state;
        showStates(this.#internals, { open, muted, [status]: true, [activity]: true });
        if (changed.has('open') && !changed.get('open') === open)
            this.dispatchEvent(new NavaiOpenEvent(open));
        if (changed.has('muted') && !changed.get('muted') === muted)
            this.dispatchEvent(new NavaiMuteEvent(muted));
        this.#locale.direct();
        const { ui } = this.#loader;
        const { spoken } = this.#locale;
        if (!ui || !spoken)
            return;
        const shown = this.#view;
        ui.updated(ui.view(shown, shown.words, choice(this, 'placement', this.#warn)));
        ui.check(this.#ownWords, spoken.words, this.#warn);
    }
    get #view() {
        const words = this.#ownWords.reduce(withOwn, this.#locale.spoken?.words ?? { ...launcherWords, errors: errorTexts });
        return launcherView(this, words, this.#warn);
    }
    #leave;
    #resume;
    #otherCall;
    async #ask(version) {
        const { open } = this;
        prepare();
        await this.#loader.load();
        const { ui } = this.#loader;
        return ui ? ui.ask(version, open) : this.session.start();
    }
    #intent() {
        const warmup = choice(this, 'warmup', this.#warn);
        if (warmup === 'none')
            return;
        this.#loadAll();
        this.#prepare(warmup === 'eager' ? 'requests' : 'connection');
    }
    #warm() {
        const warmup = choice(this, 'warmup', this.#warn);
        if (warmup === 'eager')
            this.#loadAll();
        if (warmup === 'idle' && !savesData())
            whenIdle(() => this.#loadAll());
    }
    #prepare(what) {
        if (choice(this, 'warmup', this.#warn) === 'none' || missingConsent(this))
            return;
        try {
            this.session.prepare(what, settingsOf(this, this.#warn));
        }
        catch {
        }
    }
    #loadAll() {
        if (!missingConsent(this))
            warmUp();
        this.#loader.load();
        if (this.#locale.spoken?.instead)
            this.#locale.load().catch(() => { });
    }
    get #ownWords() {
        return [this.#configuration.read(this).words, this.words];
    }
    #options() {
        this.session.setAudio(pick(this, audioSettings));
        if (this.#loader.loading === null && missingConsent(this))
            throw new VoiceError('sdk-unavailable');
        return sessionOptions(this, this.#configuration, this.#registered, this.#warn);
    }
}
