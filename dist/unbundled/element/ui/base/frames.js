import { ownDocument } from '../../../core/util/own-document.js';
const slackMs = 4;
const running = new Set();
let frame = 0;
function next(now) {
    frame = requestAnimationFrame(next);
    for (const drawing of running) {
        if (now < drawing.dueAt - slackMs)
            continue;
        drawing.dueAt = Math.max(drawing.dueAt, now) + drawing.intervalMs;
        drawing.draw(now);
    }
}
function add(drawing) {
    running.add(drawing);
    frame ||= requestAnimationFrame(next);
}
function remove(drawing) {
    running.delete(drawing);
    if (running.size > 0)
        return;
    cancelAnimationFrame(frame);
    frame = 0;
}
export function whileSeen(shown, draw, { perSecond = 60, rest } = {}) {
    if (!globalThis.IntersectionObserver || !globalThis.matchMedia)
        return () => { };
    const drawing = { draw, intervalMs: 1000 / perSecond, dueAt: 0 };
    const stop = new AbortController();
    const { signal } = stop;
    const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
    let isVisible = false;
    const check = () => {
        if (isVisible && !ownDocument.hidden && !reducedMotion.matches && !signal.aborted)
            add(drawing);
        else
            remove(drawing);
        if (isVisible && reducedMotion.matches)
            rest?.();
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
