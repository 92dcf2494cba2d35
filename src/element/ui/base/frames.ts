/** Something that moves while it can be seen. */
interface Moving {
  readonly draw: (time: number) => void;
  /** Milliseconds between two pictures. */
  readonly every: number;
  due: number;
}

/**
 * Milliseconds by which a picture may come before it is due: screens are a little faster or slower than they say, and
 * one that is nearly due would otherwise wait for the next, so that half of them were left out.
 */
const slack = 4;

const moving = new Set<Moving>();
let frame = 0;

/** One loop for everything that moves in the page; none at all while nothing does. */
function next(now: number): void {
  frame = requestAnimationFrame(next);
  for (const one of moving) {
    if (now < one.due - slack) continue;
    // What came early is made up for, and what came late is not: it would be two pictures at once.
    one.due = Math.max(one.due, now) + one.every;
    one.draw(now);
  }
}

function add(one: Moving): void {
  moving.add(one);
  frame ||= requestAnimationFrame(next);
}

function take(one: Moving): void {
  moving.delete(one);
  if (moving.size > 0) return;
  cancelAnimationFrame(frame);
  frame = 0;
}

export interface Motion {
  /** Maximum frames per second; default 60. */
  readonly perSecond?: number | undefined;
  /** Draws the one picture there is where the visitor wants less motion; called again whenever it comes into sight. */
  readonly rest?: () => void;
}

/**
 * Calls back with the time in milliseconds before the next pictures, until what it returns is called; not while the
 * page is hidden, `shown` is out of sight, or the visitor wants less motion.
 */
export function whileSeen(
  shown: Element,
  draw: (time: number) => void,
  { perSecond = 60, rest }: Motion = {},
): () => void {
  const one: Moving = { draw, every: 1000 / perSecond, due: 0 };
  const stop = new AbortController();
  const { signal } = stop;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let inSight = false;
  const check = () => {
    if (inSight && !document.hidden && !still.matches && !signal.aborted) add(one);
    else take(one);
    if (inSight && still.matches) rest?.();
  };
  const sight = new IntersectionObserver(entries => {
    inSight = entries.at(-1)?.isIntersecting === true;
    check();
  });
  sight.observe(shown);
  document.addEventListener('visibilitychange', check, { signal });
  still.addEventListener('change', check, { signal });
  return () => {
    stop.abort();
    sight.disconnect();
    take(one);
  };
}
