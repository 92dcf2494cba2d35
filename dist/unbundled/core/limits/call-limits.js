import { NavaiLimitEvent } from '../events/record-events.js';
import { LimitWarnings } from './limit-warnings.js';
import { Limits } from './limits.js';
export class CallLimits extends Limits {
    #warnings;
    constructor({ options, target, changed, warn }, { busy, reached }) {
        const warnings = new LimitWarnings();
        super(options, {
            busy,
            reached,
            warn,
            near: (kind, left) => {
                warnings.add(kind, left);
                changed();
                target.dispatchEvent(new NavaiLimitEvent(kind, left));
            },
            averted: kind => {
                warnings.remove(kind);
                changed();
            },
        });
        this.#warnings = warnings;
    }
    get first() {
        return this.#warnings.first;
    }
}
