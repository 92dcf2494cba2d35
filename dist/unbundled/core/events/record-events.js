import { NativeEvent } from './native-event.js';
const announced = { bubbles: true, composed: true };
export class NavaiUsageEvent extends NativeEvent {
    constructor(source, usage, totals) {
        super('navai-usage', announced);
        this.source = source;
        this.usage = usage;
        this.totals = totals;
    }
}
export class NavaiLimitEvent extends NativeEvent {
    constructor(kind, left) {
        super('navai-limit', announced);
        this.kind = kind;
        this.secondsLeft = kind === 'tokens' ? undefined : left;
        this.tokensLeft = kind === 'tokens' ? left : undefined;
    }
}
export class NavaiTurnEvent extends NativeEvent {
    constructor(turn) {
        super('navai-turn', announced);
        this.turn = turn;
    }
}
