import { NativeEvent } from './native-event.js';

const announced = { bubbles: true, composed: true } as const;

/** The visitor has moved the widget to another corner, by dragging it or in its options. */
export class NavaiMoveEvent extends NativeEvent {
  readonly placement: Corner;
  constructor(placement: Corner) {
    super('navai-move', announced);
    this.placement = placement;
  }
}

/** The visitor removes the widget from the page. `preventDefault()` keeps it there. */
export class NavaiDismissEvent extends NativeEvent {
  constructor() {
    super('navai-dismiss', { ...announced, cancelable: true });
  }
}

/** The corners of the window; `start` and `end` follow the page's text direction. */
export type Corner = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
