import { whileSeen } from '../base/frames.js';
const decay = 0.82;
export class Meter {
    #shown = null;
    #stop;
    show(shown, session) {
        if (shown === this.#shown)
            return;
        this.#stop?.();
        this.#stop = undefined;
        this.#shown?.style.removeProperty('--level');
        this.#shown = shown;
        if (!shown || !session)
            return;
        let level = 0;
        const draw = () => {
            const before = level;
            level = Math.max(session.levels.input, level * decay);
            if (level < 0.01)
                level = 0;
            if (level !== before)
                shown.style.setProperty('--level', level.toFixed(2));
        };
        this.#stop = whileSeen(shown, draw, { perSecond: 30 });
    }
}
