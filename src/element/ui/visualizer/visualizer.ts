import { html, nothing, svg } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { whileSeen } from '../base/frames.js';
import { levelsOf } from '../base/levels.js';
import type { Piece, PieceHost, UiState, View } from '../base/view.js';
import { type Ground, isLiveState, line, type Moment, type Motion, motions, ring } from './motions.js';

/** The number of levels to remember, and the time between two of them. */
const historyLength = 20;
const stepMs = 25;

/** Time constants with which the picture follows a rising and a falling level. */
const riseMs = 40;
const fallMs = 140;

/** A clearly visible level, for visitors who prefer reduced motion. */
const still: Moment = { time: 0.35, loud: ago => 0.75 - 0.6 * ago };

const silence: Moment = { time: 0, loud: () => 0 };

/**
 * Shows the visitor's or the agent's level during a call: in the panel, in the bar, or around the launcher. Uses paths
 * instead of a canvas, because they are sharp on every screen and take their colours from the styles.
 */
export class Visualizer implements Piece {
  readonly #host: PieceHost;
  #picture: Element | undefined;
  #ground: Ground = line;
  #state: UiState | undefined;
  #stop: (() => void) | undefined;
  #writes = false;
  #time = 0;
  #level = 0;
  #history: number[] = [];

  constructor(host: PieceHost) {
    this.#host = host;
  }

  /** The picture in the panel and the bar; keeps its space while no call is live. */
  render({ element }: View): unknown {
    if (element.noVisualizer) return nothing;
    return html`<div class="visualizer" part="visualizer" aria-hidden="true">${picture('0 0 40 40', 'line')}</div>`;
  }

  /** The picture around the launcher during a call. */
  ring(view: View): unknown {
    if (view.element.noVisualizer || !isLive(view.status)) return nothing;
    return picture('-70 -70 140 140', 'ring', svg`<circle r="60"/>`);
  }

  updated({ state, writes }: View): void {
    const found = this.#host.root.querySelector('.life') ?? undefined;
    if (found === this.#picture && state === this.#state) return;
    this.release();
    if (!found) return;
    this.#picture = found;
    this.#state = state;
    this.#ground = found.classList.contains('ring') ? ring : line;
    this.#writes = writes;
    // Silence and mute need no animation frames. Text calls have no level.
    const silent = !isLiveState(state) || (writes && (state === 'listening' || state === 'muted'));
    if (silent) this.#draw(motions.listening, silence);
    else if (state === 'muted') this.#draw(motions.muted, silence);
    else this.#follow(found, motions[state]);
  }

  #follow(found: Element, motion: Motion): void {
    const frame = (time: number) => this.#draw(motion, this.#listen(time));
    this.#stop = whileSeen(found, frame, { rest: () => this.#draw(motion, still) });
  }

  release(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#picture = undefined;
    this.#state = undefined;
    this.#history = [];
  }

  /** Measures the current level and returns the moment to draw. */
  #listen(time: number): Moment {
    const levels = levelsOf(this.#host.element.session);
    const heard = this.#state === 'speaking' ? levels.output : levels.input;
    // Text has no level.
    const level = this.#writes ? 0.5 : Math.min(1, Math.max(0, heard)) || 0;
    const passed = Math.min(100, time - this.#time);
    this.#time = time;
    this.#level += (level - this.#level) * (1 - Math.exp(-passed / (level > this.#level ? riseMs : fallMs)));
    // One entry per step, so that the picture moves at the same speed at every frame rate.
    for (let left = passed; left > 0; left -= stepMs) this.#history.unshift(this.#level);
    this.#history.length = Math.min(historyLength, this.#history.length);
    const loud = (ago: number) => this.#history[Math.round(ago * (historyLength - 1))] ?? 0;
    return { time: time / 1000, loud };
  }

  #draw(motion: Motion, moment: Moment): void {
    const strokes = motion(this.#ground, moment);
    const [faint, clear] = this.#picture?.querySelectorAll('path') ?? [];
    trace(faint, strokes[1]);
    trace(clear, strokes[0]);
  }
}

/** Sets the path only if it changed, because the frames of silence are all the same. */
function trace(path: Element | undefined, stroke: string): void {
  if (path && path.getAttribute('d') !== stroke) path.setAttribute('d', stroke);
}

function picture(box: string, kind: string, below: unknown = nothing): unknown {
  return svg`<svg class="life ${kind}" viewBox=${box} aria-hidden="true">${below}<path/><path/></svg>`;
}
