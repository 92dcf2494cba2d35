import { ownDocument } from '../../../core/util/own-document.js';

/** A drawing that is repeated while it is visible. */
interface Drawing {
  readonly draw: (time: number) => void;
  readonly intervalMs: number;
  dueAt: number;
}

/**
 * How early a frame may be drawn. Refresh rates vary slightly: without slack, a frame that is almost due would wait for
 * the next one, and half of the frames would be dropped.
 */
const slackMs = 4;

const running = new Set<Drawing>();
let frame = 0;

/** The single loop for all drawings of the page; stops while there are none. */
function next(now: number): void {
  frame = requestAnimationFrame(next);
  for (const drawing of running) {
    if (now < drawing.dueAt - slackMs) continue;
    // Makes up for early frames only: catching up after a late one would draw two frames at once.
    drawing.dueAt = Math.max(drawing.dueAt, now) + drawing.intervalMs;
    drawing.draw(now);
  }
}

function add(drawing: Drawing): void {
  running.add(drawing);
  frame ||= requestAnimationFrame(next);
}

function remove(drawing: Drawing): void {
  running.delete(drawing);
  if (running.size > 0) return;
  cancelAnimationFrame(frame);
  frame = 0;
}

export interface Motion {
  /** Maximum frames per second; default 60. */
  readonly perSecond?: number | undefined;
  /** Draws a still picture for visitors who prefer reduced motion; called each time it becomes visible. */
  readonly rest?: () => void;
}

/**
 * Calls `draw` with the time in milliseconds before each frame, until the returned function is called. Pauses while the
 * page is hidden, while `shown` is not visible, and while the visitor prefers reduced motion.
 */
export function whileSeen(
  shown: Element,
  draw: (time: number) => void,
  { perSecond = 60, rest }: Motion = {},
): () => void {
  // Nothing is ever seen in a DOM for tests.
  if (!globalThis.IntersectionObserver || !globalThis.matchMedia) return () => {};
  const drawing: Drawing = { draw, intervalMs: 1000 / perSecond, dueAt: 0 };
  const stop = new AbortController();
  const { signal } = stop;
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  let isVisible = false;
  const check = () => {
    if (isVisible && !ownDocument.hidden && !reducedMotion.matches && !signal.aborted) add(drawing);
    else remove(drawing);
    if (isVisible && reducedMotion.matches) rest?.();
  };
  const observer = new IntersectionObserver(entries => {
    isVisible = entries.at(-1)?.isIntersecting === true;
    check();
  });
  observer.observe(shown);
  ownDocument.addEventListener('visibilitychange', check, { signal });
  reducedMotion.addEventListener('change', check, { signal });
  return () => {
    stop.abort();
    observer.disconnect();
    remove(drawing);
  };
}
