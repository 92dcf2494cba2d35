import type { Corner } from '../../../core/events/placement-events.js';
import type { PieceHost } from '../base/view.js';
import { moveTo } from './mobility.js';

/** How far the pointer must move before a drag begins, so that a shaky click is still a click. */
const thresholdPx = 6;
const grips = '.launcher, .bar, .panel .header';
/** Elements inside a grip that have their own pointer interaction. */
const ownUse = 'a, button, input, select, textarea, label, [role], [contenteditable], [popover]';

interface Drag {
  readonly grip: HTMLElement;
  readonly frame: HTMLElement;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly over: AbortController;
  moved: boolean;
}

/**
 * Lets visitors drag a floating widget by its launcher, bar or header; on release, it moves to the nearest corner.
 * Arrow keys on the launcher also move it.
 */
export class Dragging {
  readonly #host: PieceHost;
  #drag: Drag | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    const { root } = host;
    root.addEventListener('pointerdown', event => this.#begin(event as PointerEvent));
    root.addEventListener('keydown', event => this.#arrow(event as KeyboardEvent));
    // The first touch loads this file, and may become a drag: the touched element keeps receiving pointer events.
    root.addEventListener('pointermove', event => {
      const { pointerType } = event as PointerEvent;
      if (!this.#drag && pointerType === 'touch') this.#begin(event as PointerEvent);
    });
  }

  release(): void {
    this.#end();
  }

  #begin(event: PointerEvent): void {
    const { element, root } = this.#host;
    const grip = gripOf(event);
    const frame = root.querySelector<HTMLElement>('.frame[popover]');
    if (!grip || !frame || !element.movable || !event.isPrimary || event.buttons !== 1 || isSheet(grip))
      return;
    this.#end();
    const over = new AbortController();
    const { signal } = over;
    this.#drag = {
      grip,
      frame,
      over,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moved: false,
    };
    addEventListener('pointermove', event => this.#move(event), { signal });
    addEventListener('pointerup', event => this.#drop(event), { signal });
    addEventListener('pointercancel', () => this.#cancel(), { signal });
    addEventListener('keydown', event => this.#key(event), { signal, capture: true });
    // Prevents the browser's own dragging of images in the header and of the page's links under the pointer.
    addEventListener('dragstart', event => event.preventDefault(), { signal, capture: true });
  }

  #move({ pointerId, clientX, clientY }: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointer !== pointerId) return;
    const [x, y] = [clientX - drag.x, clientY - drag.y];
    if (!drag.moved && Math.hypot(x, y) < thresholdPx) return;
    if (!drag.moved) {
      drag.moved = true;
      drag.frame.toggleAttribute('data-dragging', true);
      for (const animation of drag.frame.getAnimations()) animation.cancel();
      // Continues over iframes and outside of the window. Throws if the pointer is already gone.
      try {
        drag.grip.setPointerCapture(pointerId);
      } catch {}
    }
    // With CSS `zoom` on the page, the frame's pixels differ from the pointer's.
    const zoom = (drag.frame as { currentCSSZoom?: number }).currentCSSZoom || 1;
    drag.frame.style.translate = `${x / zoom}px ${y / zoom}px`;
  }

  async #drop({ pointerId }: PointerEvent): Promise<void> {
    const drag = this.#drag;
    if (drag?.pointer !== pointerId) return;
    if (!drag.moved) return this.#end();
    swallowClick();
    const from = drag.grip.getBoundingClientRect();
    this.#end();
    await this.#settle(drag.frame, drag.grip, from, from);
  }

  /** Moves the widget from `from` to the corner that is nearest to `near`. */
  async #settle(frame: HTMLElement, grip: HTMLElement, from: DOMRect, near: DOMRect): Promise<void> {
    const { element, drawn } = this.#host;
    const corner = cornerOf(near, getComputedStyle(frame).direction === 'rtl');
    if (corner !== element.placement) moveTo(element, corner);
    await drawn();
    glide(frame, grip, from);
  }

  #arrow(event: KeyboardEvent): void {
    const grip = (event.target as Element).closest<HTMLElement>('.launcher');
    const frame = grip?.closest<HTMLElement>('.frame[popover]');
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
    if (!frame || !grip || !this.#host.element.movable || altKey || ctrlKey || metaKey || shiftKey) return;
    const from = grip.getBoundingClientRect();
    // The widget may still be moving from another corner.
    for (const animation of frame.getAnimations()) animation.cancel();
    const { x, y } = grip.getBoundingClientRect();
    const near = {
      ArrowLeft: [0, y],
      ArrowRight: [innerWidth, y],
      ArrowUp: [x, 0],
      ArrowDown: [x, innerHeight],
    }[key];
    if (!near) return;
    // Prevents the page's scrolling.
    event.preventDefault();
    void this.#settle(frame, grip, from, new DOMRect(...near));
  }

  /** Moves the widget back to where the drag began. */
  #cancel(): void {
    const drag = this.#drag;
    if (!drag) return;
    const from = drag.grip.getBoundingClientRect();
    this.#end();
    if (drag.moved) glide(drag.frame, drag.grip, from);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#drag?.moved) return;
    // Escape would also hide the panel.
    event.stopPropagation();
    event.preventDefault();
    swallowClick();
    this.#cancel();
  }

  #end(): void {
    const { over, frame } = this.#drag ?? {};
    this.#drag = undefined;
    over?.abort();
    frame?.removeAttribute('data-dragging');
    frame?.style.removeProperty('translate');
  }
}

function gripOf(event: Event): HTMLElement | undefined {
  const path = event
    .composedPath()
    .filter(target => target instanceof HTMLElement || target instanceof SVGElement);
  const index = path.findIndex(target => (target as HTMLElement).matches(grips));
  const inside = path.slice(0, Math.max(0, index));
  return inside.some(target => (target as HTMLElement).matches(ownUse))
    ? undefined
    : (path[index] as HTMLElement);
}

/** Whether a panel fills the window, and so has no corner. */
function isSheet(grip: HTMLElement): boolean {
  const panel = grip.closest('.panel');
  return Boolean(panel && getComputedStyle(panel).position === 'fixed');
}

function cornerOf({ left, top, width, height }: DOMRect, rightToLeft: boolean): Corner {
  const atTop = top + height / 2 < innerHeight / 2;
  const atLeft = left + width / 2 < innerWidth / 2;
  return `${atTop ? 'top' : 'bottom'}-${atLeft === rightToLeft ? 'end' : 'start'}`;
}

/** Animates the widget from its position at release to its current one. */
function glide(frame: HTMLElement, grip: HTMLElement, from: DOMRect): void {
  if (!grip.isConnected || globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
  const to = grip.getBoundingClientRect();
  const start = `${from.left - to.left}px ${from.top - to.top}px`;
  frame.animate({ translate: [start, '0 0'] }, { duration: 240, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' });
}

/** Ignores the click that browsers dispatch at the end of a drag, at once or not at all. */
function swallowClick(): void {
  const over = new AbortController();
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', swallow, { capture: true, signal: over.signal });
  addEventListener('pointerdown', () => over.abort(), { capture: true, signal: over.signal });
  setTimeout(() => over.abort(), 50);
}
