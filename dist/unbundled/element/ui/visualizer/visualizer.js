import { html, nothing, svg } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { whileSeen } from '../base/frames.js';
import { levelsOf } from '../base/levels.js';
import { isLiveState, line, motions, ring } from './motions.js';
const historyLength = 20;
const stepMs = 25;
const riseMs = 40;
const fallMs = 140;
const still = { time: 0.35, loud: ago => 0.75 - 0.6 * ago };
const silence = { time: 0, loud: () => 0 };
export class Visualizer {
    #host;
    #picture;
    #ground = line;
    #state;
    #stop;
    #writes = false;
    #time = 0;
    #level = 0;
    #history = [];
    constructor(host) {
        this.#host = host;
    }
    render({ element }) {
        if (element.noVisualizer)
            return nothing;
        return html `<div class="visualizer" part="visualizer" aria-hidden="true">${picture('0 0 40 40', 'line')}</div>`;
    }
    ring(view) {
        if (view.element.noVisualizer || !isLive(view.status))
            return nothing;
        return picture('-70 -70 140 140', 'ring', svg `<circle r="60"/>`);
    }
    updated({ state, writes }) {
        const found = this.#host.root.querySelector('.life') ?? undefined;
        if (found === this.#picture && state === this.#state)
            return;
        this.release();
        if (!found)
            return;
        this.#picture = found;
        this.#state = state;
        this.#ground = found.classList.contains('ring') ? ring : line;
        this.#writes = writes;
        const silent = !isLiveState(state) || (writes && (state === 'listening' || state === 'muted'));
        if (silent)
            this.#draw(motions.listening, silence);
        else if (state === 'muted')
            this.#draw(motions.muted, silence);
        else
            this.#follow(found, motions[state]);
    }
    #follow(found, motion) {
        const frame = (time) => this.#draw(motion, this.#listen(time));
        this.#stop = whileSeen(found, frame, { rest: () => this.#draw(motion, still) });
    }
    release() {
        this.#stop?.();
        this.#stop = undefined;
        this.#picture = undefined;
        this.#state = undefined;
        this.#history = [];
    }
    #listen(time) {
        const levels = levelsOf(this.#host.element.session);
        const heard = this.#state === 'speaking' ? levels.output : levels.input;
        const level = this.#writes ? 0.5 : Math.min(1, Math.max(0, heard)) || 0;
        const passed = Math.min(100, time - this.#time);
        this.#time = time;
        this.#level += (level - this.#level) * (1 - Math.exp(-passed / (level > this.#level ? riseMs : fallMs)));
        for (let left = passed; left > 0; left -= stepMs)
            this.#history.unshift(this.#level);
        this.#history.length = Math.min(historyLength, this.#history.length);
        const loud = (ago) => this.#history[Math.round(ago * (historyLength - 1))] ?? 0;
        return { time: time / 1000, loud };
    }
    #draw(motion, moment) {
        const strokes = motion(this.#ground, moment);
        const [faint, clear] = this.#picture?.querySelectorAll('path') ?? [];
        trace(faint, strokes[1]);
        trace(clear, strokes[0]);
    }
}
function trace(path, stroke) {
    if (path && path.getAttribute('d') !== stroke)
        path.setAttribute('d', stroke);
}
function picture(box, kind, below = nothing) {
    return svg `<svg class="life ${kind}" viewBox=${box} aria-hidden="true">${below}<path/><path/></svg>`;
}
