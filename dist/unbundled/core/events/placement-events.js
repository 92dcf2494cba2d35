const announced = { bubbles: true, composed: true };
export class NavaiMoveEvent extends Event {
    constructor(placement) {
        super('navai-move', announced);
        this.placement = placement;
    }
}
export class NavaiDismissEvent extends Event {
    constructor() {
        super('navai-dismiss', { ...announced, cancelable: true });
    }
}
