import type { CSSResult } from 'lit';
import { isLive } from '../../core/status.js';
import type { Words } from '../../lang/en.js';
import type { LauncherView } from '../launcher.js';
import type { NavaiVoiceElement } from '../navai-voice-element.js';
import { Announcer } from './announcer.js';
import type { approvalQuestion } from './approval-question.js';
import { bar } from './bar.js';
import { Captions } from './captions.js';
import { Composer } from './composer.js';
import { Consent } from './consent.js';
import { Controls } from './controls.js';
import { Feedback } from './feedback.js';
import { FocusKeeper } from './focus.js';
import { Notices } from './notices.js';
import { Options } from './options.js';
import { panel } from './panel.js';
import { panelStyles } from './panel-styles.js';
import { stateIcon } from './state-icon.js';
import { TranscriptPiece } from './transcript.js';
import { type Piece, type PieceHost, phaseOf, type View } from './view.js';
import { Visualizer } from './visualizer.js';

/** What the panel, the bar and the rest are made of. */
export interface Pieces {
  readonly transcript: Piece;
  readonly composer: Piece;
  readonly controls: Piece;
  readonly options: Piece;
  readonly notices: Piece;
  readonly visualizer: Piece;
  readonly captions: Piece;
  readonly consent: Piece;
  readonly feedback: Piece;
  /** What the visitor has to decide; nothing where there is nothing to. */
  readonly question: (view: View) => unknown;
}

/** Sheets, as a strict content security policy forbids style elements. */
const sheets: readonly CSSResult[] = [panelStyles];

/** Everything that the element shows besides its launcher; loaded when a visitor comes near it. */
export class Ui {
  readonly #element: NavaiVoiceElement;
  readonly #host: PieceHost;
  readonly #pieces: Pieces;
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  #question: ReturnType<typeof approvalQuestion> | undefined;

  constructor(element: NavaiVoiceElement, root: ShadowRoot) {
    this.#element = element;
    this.#announcer = new Announcer(root);
    this.#focus = new FocusKeeper(root);
    const host: PieceHost = {
      element,
      root,
      refresh: () => element.requestUpdate(),
      drawn: async () => void (await element.updateComplete),
      announce: words => this.#announcer.say(words),
    };
    this.#host = host;
    this.#pieces = {
      transcript: new TranscriptPiece(host),
      composer: new Composer(),
      controls: new Controls(),
      options: new Options(),
      notices: new Notices(),
      visualizer: new Visualizer(),
      captions: new Captions(),
      consent: new Consent(),
      feedback: new Feedback(),
      question: view => this.#question?.(view),
    };
    adopt(root, sheets);
  }

  view(shown: LauncherView, words: Words, placement: View['placement']): View {
    const phase = phaseOf(shown);
    return { ...shown, words, placement, element: this.#element, phase, hide: shown.press };
  }

  /** What stands beside the launcher. */
  render(view: View): unknown {
    this.#focus.remember();
    if (view.approvals.length > 0 && !this.#question) this.#loadQuestion().catch(() => {});
    const pieces = this.#pieces;
    if (showsPanel(view)) return panel(view, pieces);
    return [
      pieces.consent.render(view),
      pieces.question(view),
      pieces.feedback.render(view),
      pieces.captions.render(view),
      pieces.notices.render(view),
      showsBar(view) ? bar(view, pieces) : undefined,
    ];
  }

  /** What the launcher shows; undefined where there is none at the moment. */
  face(view: View): unknown {
    if (showsBar(view) || (showsPanel(view) && view.placement === 'inline')) return undefined;
    return stateIcon(view);
  }

  updated(view: View): void {
    this.#focus.restore();
    this.#announcer.updated(view);
    for (const piece of Object.values(this.#pieces)) piece.updated?.(view);
  }

  release(): void {
    for (const piece of Object.values(this.#pieces)) piece.release?.();
  }

  /** Where it can't be loaded, nobody can allow anything, and time runs out. */
  async #loadQuestion(): Promise<void> {
    const { approvalQuestion } = await import('./approval-question.js');
    this.#question ??= approvalQuestion(this.#host);
    this.#element.requestUpdate();
  }
}

const showsPanel = ({ open, variant }: View): boolean => open && variant === 'panel';
const showsBar = ({ status, variant }: View): boolean => variant === 'bar' && isLive(status);

export function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
}
