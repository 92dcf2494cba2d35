/** Something that moves while it can be seen. */
interface Moving {
  readonly draw: (time: number) => void;
  /** Milliseconds between two pictures. */
  readonly every: number;
  due: number;
}

const moving = new Set<Moving>();
let frame = 0;

/** One loop for everything that moves in the page; none at all while nothing does. */
function next(now: number): void {
  frame = requestAnimationFrame(next);
  for (const one of moving) {
    // Screens are a little faster or slower than they say: a picture that is nearly due is drawn.
    if (now < one.due - 3) continue;
    one.due = Math.max(one.due + one.every, now);
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
  /** At most so many pictures; 60 where not set. */
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
