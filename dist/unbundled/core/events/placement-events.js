import { NativeEvent } from './native-event.js';
const announced = { bubbles: true, composed: true };
export class NavaiMoveEvent extends NativeEvent {
    constructor(placement) {
        super('navai-move', announced);
        this.placement = placement;
    }
}
export class NavaiDismissEvent extends NativeEvent {
    constructor() {
        super('navai-dismiss', { ...announced, cancelable: true });
    }
}
