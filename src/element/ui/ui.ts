import { type CSSResult, render } from 'lit';
import type { Warn } from '../../core/errors/warnings.js';
import { isLive } from '../../core/model/status.js';
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
import { lifeStyles } from './shell/life-styles.js';
import { panel } from './shell/panel.js';
import { panelStyles } from './shell/panel-styles.js';
import { shapeStyles } from './shell/shape-styles.js';
import { Sheet } from './shell/sheet.js';
import { launcherIcon } from './shell/state-icon.js';
import { CallSounds } from './sounds/call-sounds.js';
import { TranscriptPiece } from './transcript/transcript.js';
import { transcriptStyles } from './transcript/transcript-styles.js';
import { Visualizer } from './visualizer/visualizer.js';

/** Sheets, as a strict content security policy forbids style elements. */
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

/** Everything that the element shows besides its launcher; loaded when a visitor comes near it. */
export class Ui {
  readonly #element: VoiceHost;
  readonly #host: PieceHost;
  readonly #pieces: Pieces;
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  readonly #sheet: Sheet;
  readonly #dragging: Dragging;
  readonly #sounds = new CallSounds();
  readonly #wordsCheck = new WordsCheck();
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
  }

  view(shown: LauncherView, words: Words, placement: View['placement']): View {
    const state = uiStateOf(shown);
    return { ...shown, words, placement, element: this.#element, state, hide: shown.press };
  }

  /** What stands beside the launcher. */
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

  /** What the launcher shows; undefined if there is none at the moment. */
  face(view: View): unknown {
    if (showsBar(view) || (showsPanel(view) && view.placement === 'inline')) return undefined;
    // What goes on stands in the panel; the button below it hides that, and neither starts nor ends anything.
    return showsPanel(view) ? close : [launcherIcon(view), this.#pieces.visualizer.ring(view)];
  }

  updated(view: View): void {
    // A released piece would listen again and never be released.
    if (!this.#element.isConnected) return;
    this.#prepare(view);
    this.#announcer.updated(view);
    this.#sheet.updated(view);
    this.#focus.keep();
    shownAgain(this.#element);
    this.#sounds.updated(view);
    if (this.#element.debug) this.#loadLog().catch(() => {});
    for (const piece of Object.values(this.#pieces)) piece.updated?.(view);
  }

  /** Resolves once the visitor has declined, or once the call that they agreed to is connected, refused or failed. */
  ask(version: string, open: boolean): Promise<void> {
    return this.#pieces.consent.ask(version, open);
  }

  /** Takes back what the visitor is asked before a call. */
  stop(): void {
    this.#pieces.consent.decline();
  }

  /** Tells of what a page says instead of our words and can't be used. */
  checkWords(own: readonly unknown[], words: Words, warn: Warn): void {
    for (const given of own) this.#wordsCheck.check(given, words, warn);
  }

  release(): void {
    this.#sheet.release();
    this.#dragging.release();
    this.#announcer.release();
    for (const piece of Object.values(this.#pieces)) piece.release?.();
  }

  /**
   * Draws the panel once out of sight, when there is time: a visitor is near, and what is compiled and parsed
   * by then does not hold up their click. It nearly halves what the first opening costs a slow machine.
   */
  #prepare(view: View): void {
    if (this.#prepared || view.state !== 'idle') return;
    this.#prepared = true;
    if (view.variant !== 'panel' || view.open) return;
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    idle(() => {
      if (!this.#element.open)
        render(panel({ ...view, open: true }, this.#pieces), document.createElement('div'));
    });
  }

  async #loadLog(): Promise<void> {
    const { logEvents } = await import('./debug/event-log.js');
    logEvents(this.#element);
  }

  /** If it can't be loaded, approvals run out of time. */
  async #loadQuestion(): Promise<void> {
    const { approvalQuestion } = await import('./dialogs/approval-question.js');
    this.#question ??= approvalQuestion(this.#host);
    this.#element.requestUpdate();
  }
}

const showsPanel = ({ open, variant }: View): boolean => open && variant === 'panel';
const showsBar = ({ status, variant, state }: View): boolean =>
  variant === 'bar' && (isLive(status) || state === 'ended' || state === 'error');
/** For widgets with nothing else to hold; the launcher itself ends the call. */
const showsTalk = ({ status, variant, element }: View): boolean =>
  variant === 'button' && element.pushToTalk && element.mode !== 'text' && isLive(status);
