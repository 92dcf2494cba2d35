const slack = 4;
const moving = new Set();
let frame = 0;
function next(now) {
    frame = requestAnimationFrame(next);
    for (const one of moving) {
        if (now < one.due - slack)
            continue;
        one.due = Math.max(one.due, now) + one.every;
        one.draw(now);
    }
}
function add(one) {
    moving.add(one);
    frame ||= requestAnimationFrame(next);
}
function take(one) {
    moving.delete(one);
    if (moving.size > 0)
        return;
    cancelAnimationFrame(frame);
    frame = 0;
}
export function whileSeen(shown, draw, { perSecond = 60, rest } = {}) {
    const one = { draw, every: 1000 / perSecond, due: 0 };
    const stop = new AbortController();
    const { signal } = stop;
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    let inSight = false;
    const check = () => {
        if (inSight && !document.hidden && !still.matches && !signal.aborted)
            add(one);
        else
            take(one);
        if (inSight && still.matches)
            rest?.();
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
