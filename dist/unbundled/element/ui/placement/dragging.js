import { moveTo } from './mobility.js';
const thresholdPx = 6;
const grips = '.launcher, .bar, .panel .header';
const ownUse = 'a, button, input, select, textarea, label, [role], [contenteditable], [popover]';
export class Dragging {
    #host;
    #drag;
    constructor(host) {
        this.#host = host;
        const { root } = host;
        root.addEventListener('pointerdown', event => this.#begin(event));
        root.addEventListener('keydown', event => this.#arrow(event));
        root.addEventListener('pointermove', event => {
            const { pointerType } = event;
            if (!this.#drag && pointerType === 'touch')
                this.#begin(event);
        });
    }
    release() {
        this.#end();
    }
    #begin(event) {
        const { element, root } = this.#host;
        const grip = gripOf(event);
        const frame = root.querySelector('.frame[popover]');
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
        addEventListener('dragstart', event => event.preventDefault(), { signal, capture: true });
    }
    #move({ pointerId, clientX, clientY }) {
        const drag = this.#drag;
        if (drag?.pointer !== pointerId)
            return;
        const [x, y] = [clientX - drag.x, clientY - drag.y];
        if (!drag.moved && Math.hypot(x, y) < thresholdPx)
            return;
        if (!drag.moved) {
            drag.moved = true;
            drag.frame.toggleAttribute('data-dragging', true);
            for (const animation of drag.frame.getAnimations())
                animation.cancel();
            try {
                drag.grip.setPointerCapture(pointerId);
            }
            catch { }
        }
        const zoom = drag.frame.currentCSSZoom || 1;
        drag.frame.style.translate = `${x / zoom}px ${y / zoom}px`;
    }
    async #drop({ pointerId }) {
        const drag = this.#drag;
        if (drag?.pointer !== pointerId)
            return;
        if (!drag.moved)
            return this.#end();
        swallowClick();
        const from = drag.grip.getBoundingClientRect();
        this.#end();
        await this.#settle(drag.frame, drag.grip, from, from);
    }
    async #settle(frame, grip, from, near) {
        const { element, drawn } = this.#host;
        const corner = cornerOf(near, getComputedStyle(frame).direction === 'rtl');
        if (corner !== element.placement)
            moveTo(element, corner);
        await drawn();
        glide(frame, grip, from);
    }
    #arrow(event) {
        const grip = event.target.closest('.launcher');
        const frame = grip?.closest('.frame[popover]');
        const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
        if (!frame || !grip || !this.#host.element.movable || altKey || ctrlKey || metaKey || shiftKey)
            return;
        const from = grip.getBoundingClientRect();
        for (const animation of frame.getAnimations())
            animation.cancel();
        const { x, y } = grip.getBoundingClientRect();
        const near = {
            ArrowLeft: [0, y],
            ArrowRight: [innerWidth, y],
            ArrowUp: [x, 0],
            ArrowDown: [x, innerHeight],
        }[key];
        if (!near)
            return;
        event.preventDefault();
        void this.#settle(frame, grip, from, new DOMRect(...near));
    }
    #cancel() {
        const drag = this.#drag;
        if (!drag)
            return;
        const from = drag.grip.getBoundingClientRect();
        this.#end();
        if (drag.moved)
            glide(drag.frame, drag.grip, from);
    }
    #key(event) {
        if (event.key !== 'Escape' || !this.#drag?.moved)
            return;
        event.stopPropagation();
        event.preventDefault();
        swallowClick();
        this.#cancel();
    }
    #end() {
        const { over, frame } = this.#drag ?? {};
        this.#drag = undefined;
        over?.abort();
        frame?.removeAttribute('data-dragging');
        frame?.style.removeProperty('translate');
    }
}
function gripOf(event) {
    const path = event
        .composedPath()
        .filter(target => target instanceof HTMLElement || target instanceof SVGElement);
    const index = path.findIndex(target => target.matches(grips));
    const inside = path.slice(0, Math.max(0, index));
    return inside.some(target => target.matches(ownUse))
        ? undefined
        : path[index];
}
function isSheet(grip) {
    const panel = grip.closest('.panel');
    return Boolean(panel && getComputedStyle(panel).position === 'fixed');
}
function cornerOf({ left, top, width, height }, rightToLeft) {
    const atTop = top + height / 2 < innerHeight / 2;
    const atLeft = left + width / 2 < innerWidth / 2;
    return `${atTop ? 'top' : 'bottom'}-${atLeft === rightToLeft ? 'end' : 'start'}`;
}
function glide(frame, grip, from) {
    if (!grip.isConnected || globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches)
        return;
    const to = grip.getBoundingClientRect();
    const start = `${from.left - to.left}px ${from.top - to.top}px`;
    frame.animate({ translate: [start, '0 0'] }, { duration: 240, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' });
}
function swallowClick() {
    const over = new AbortController();
    const swallow = (event) => {
        event.stopPropagation();
        event.preventDefault();
    };
    addEventListener('click', swallow, { capture: true, signal: over.signal });
    addEventListener('pointerdown', () => over.abort(), { capture: true, signal: over.signal });
    setTimeout(() => over.abort(), 50);
}
