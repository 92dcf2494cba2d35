import { type CSSResult, render } from 'lit';
import type { Warn } from '../../core/errors/warnings.js';
import { isLive } from '../../core/model/status.js';
import { ownDocument } from '../../core/util/own-document.js';
import type { Words } from '../../lang/en.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from '../launcher/launcher.js';
import { Announcer } from './a11y/announcer.js';
import { FocusKeeper } from './a11y/keep-focus.js';
import { adopt } from './base/adopt.js';
import { close } from './base/icons.js';
import { pressOnce } from './base/press-once.js';
import { type PieceHost, uiStateOf, type View } from './base/view.js';
import { Captions } from './captions/captions.js';
import { captionsStyles } from './captions/captions-styles.js';
import { Composer } from './composer/composer.js';
import { composerStyles } from './composer/composer-styles.js';
import { keepTyping } from './composer/keep-typing.js';
import { Controls } from './controls/controls.js';
import { controlsStyles } from './controls/controls-styles.js';
import { talkButton } from './controls/talk-button.js';
import { AttributeCheck } from './debug/attribute-check.js';
import { WordsCheck } from './debug/words-check.js';
import type { approvalQuestion } from './dialogs/approval-question.js';
import { Consent } from './dialogs/consent.js';
import { Feedback } from './dialogs/feedback.js';
import { questionStyles } from './dialogs/question-styles.js';
import { Notices } from './notices/notices.js';
import { Options } from './options/options.js';
import type { Pieces } from './pieces.js';
import { Dragging } from './placement/dragging.js';
import { shownAgain } from './placement/mobility.js';
import { moveButton } from './placement/move-button.js';
import { bar } from './shell/bar.js';
import { bubble } from './shell/bubble.js';
import { dismissButton } from './shell/dismiss-button.js';
import { keepState } from './shell/keep-state.js';
import { lifeStyles } from './shell/life-styles.js';
import { ModalWatch } from './shell/modal-watch.js';
import { panel } from './shell/panel.js';
import { panelStyles } from './shell/panel-styles.js';
import { shapeStyles } from './shell/shape-styles.js';
import { Sheet } from './shell/sheet.js';
import { launcherIcon } from './shell/state-icon.js';
import { CallSounds } from './sounds/call-sounds.js';
import { TranscriptPiece } from './transcript/transcript.js';
import { transcriptStyles } from './transcript/transcript-styles.js';
import { Visualizer } from './visualizer/visualizer.js';

/** Style sheets, because a strict content security policy forbids style elements. */
const sheets: readonly CSSResult[] = [
  panelStyles,
  shapeStyles,
  questionStyles,
  transcriptStyles,
  composerStyles,
  captionsStyles,
  controlsStyles,
  lifeStyles,
];

/** The UI other than the launcher; loaded when a visitor comes near it. */
export class Ui {
  readonly #element: VoiceHost;
  readonly #host: PieceHost;
  readonly #pieces: Pieces;
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  readonly #sheet: Sheet;
  readonly #dragging: Dragging;
  readonly #modal: ModalWatch;
  readonly #sounds = new CallSounds();
  readonly #wordsCheck = new WordsCheck();
  readonly #attributeCheck = new AttributeCheck();
  #question: ReturnType<typeof approvalQuestion> | undefined;
  #prepared = false;

  constructor(element: VoiceHost, root: ShadowRoot) {
    this.#element = element;
    this.#announcer = new Announcer(element, root);
    const host: PieceHost = {
      element,
      root,
      refresh: () => element.requestUpdate(),
      drawn: async () => void (await element.updateComplete),
      announce: words => this.#announcer.say(words),
      confirm: words => this.#announcer.confirm(words),
    };
    this.#host = host;
    this.#focus = new FocusKeeper(root);
    this.#sheet = new Sheet(host);
    this.#dragging = new Dragging(host);
    this.#modal = new ModalWatch(host);
    this.#pieces = {
      transcript: new TranscriptPiece(host),
      composer: new Composer(host),
      controls: new Controls(host),
      options: new Options(host),
      notices: new Notices(host),
      visualizer: new Visualizer(host),
      captions: new Captions(host),
      consent: new Consent(host),
      feedback: new Feedback(host),
      question: view => this.#question?.(view),
    };
    pressOnce(root);
    adopt(root, sheets);
    keepTyping(root);
    keepState(element);
  }

  view(shown: LauncherView, words: Words, placement: View['placement']): View {
    const state = uiStateOf(shown);
    return { ...shown, words, placement, element: this.#element, state, hide: shown.press };
  }

  /** Renders everything beside the launcher. */
  render(view: View): unknown {
    this.#focus.note();
    if (view.approvals.length > 0 && !this.#question) this.#loadQuestion().catch(() => {});
    const pieces = this.#pieces;
    if (showsPanel(view)) return panel(view, pieces);
    return [
      pieces.consent.render(view),
      pieces.question(view),
      pieces.feedback.render(view),
      pieces.captions.render(view),
      pieces.notices.render(view),
      showsBar(view) ? bar(view, pieces) : [bubble(view), dismissButton(view), moveButton(view)],
      showsTalk(view) ? talkButton(view) : undefined,
    ];
  }

  /** Renders the launcher's content; undefined while the launcher is hidden. */
  face(view: View): unknown {
    if (showsBar(view) || (showsPanel(view) && view.placement === 'inline')) return undefined;
    // The open panel shows the state of the call, and the launcher only hides the panel.
    return showsPanel(view) ? close : [launcherIcon(view), this.#pieces.visualizer.ring(view)];
  }

  updated(view: View): void {
    // A piece that was released would add listeners again and never be released.
    if (!this.#element.isConnected) return;
    this.#prepare(view);
    this.#announcer.updated(view);
    this.#sheet.updated(view);
    this.#modal.updated(view);
    this.#focus.keep();
    shownAgain(this.#element);
    this.#sounds.updated(view);
    if (this.#element.debug) this.#loadLog().catch(() => {});
    for (const piece of Object.values(this.#pieces)) piece.updated?.(view);
  }

  /** Asks for consent. Resolves once the visitor declines, or once the call is connected, refused or failed. */
  ask(version: string, open: boolean): Promise<void> {
    return this.#pieces.consent.ask(version, open);
  }

  /** Declines an open request for consent. */
  stop(): void {
    this.#pieces.consent.decline();
  }

  /** Warns about texts of the page that can't replace ours, and about unusable attributes. */
  check(own: readonly unknown[], words: Words, warn: Warn): void {
    this.#attributeCheck.check(this.#element, warn);
    for (const given of own) this.#wordsCheck.check(given, words, warn);
  }

  release(): void {
    this.#sheet.release();
    this.#dragging.release();
    this.#modal.release();
    this.#announcer.release();
    for (const piece of Object.values(this.#pieces)) piece.release?.();
  }

  /**
   * Renders the panel once off-screen when the browser is idle, so that its code and templates are compiled and parsed
   * before the click. This nearly halves the cost of the first opening on a slow machine.
   */
  #prepare(view: View): void {
    if (this.#prepared || view.state !== 'idle') return;
    this.#prepared = true;
    if (view.variant !== 'panel' || view.open) return;
    const { requestIdleCallback } = globalThis;
    // Safari lacks it, and an element with this id is not a function.
    const idle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
    idle(() => {
      if (!this.#element.open)
        render(panel({ ...view, open: true }, this.#pieces), ownDocument.createElement('div'));
    });
  }

  async #loadLog(): Promise<void> {
    const { logEvents } = await import('./debug/event-log.js');
    logEvents(this.#element);
  }

  /** If the code can't be loaded, approvals time out. */
  async #loadQuestion(): Promise<void> {
    const { approvalQuestion } = await import('./dialogs/approval-question.js');
    this.#question ??= approvalQuestion(this.#host);
    this.#element.requestUpdate();
  }
}

const showsPanel = ({ open, variant }: View): boolean => open && variant === 'panel';
const showsBar = ({ status, variant, state }: View): boolean =>
  variant === 'bar' && (isLive(status) || state === 'ended' || state === 'error');
/** The variant `button` needs a separate talk button, because its launcher ends the call. */
const showsTalk = ({ status, variant, element }: View): boolean =>
  variant === 'button' && element.pushToTalk && element.mode !== 'text' && isLive(status);
