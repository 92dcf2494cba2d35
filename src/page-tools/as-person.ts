import { NativeEvent } from '../core/events/native-event.js';
import { staysHere } from './own-site.js';

/** Fires the focus events around a change. Moving the real focus would take it from the visitor, who may be typing. */
export async function visit(control: Element, change: () => unknown): Promise<void> {
  control.dispatchEvent(new FocusEvent('focus', { composed: true }));
  control.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  await change();
  control.dispatchEvent(new FocusEvent('blur', { composed: true }));
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Reports a change of the value as the browser does, also to the elements around a shadow root. */
export function reportInput(control: Element, data: string | null = null): void {
  const inputType = data === null ? '' : 'insertText';
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data, inputType }));
}

export function reportChange(control: Element): void {
  control.dispatchEvent(new NativeEvent('change', { bubbles: true }));
}

/** Clicks with the mouse's events, because some custom controls wait for these. Never follows a link to another site. */
export function press(element: HTMLElement): void {
  if (!staysHere(element)) throw new Error('It leads to another site.');
  const { left, top, width, height } = element.getBoundingClientRect();
  const center = { clientX: left + width / 2, clientY: top + height / 2 };
  const init = { ...center, bubbles: true, cancelable: true, composed: true, button: 0, view: window };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  // Some lists ignore the first click if the pointer has not moved since they opened.
  element.dispatchEvent(new PointerEvent('pointermove', pointer));
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', init));
  element.click();
}

/** Presses a key that changes the value of a control. */
export function pressKey(control: Element, key: string): void {
  for (const type of ['keydown', 'keyup'])
    control.dispatchEvent(
      new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true, composed: true }),
    );
}

/** Lets the page react. Not a timer, because browsers delay timers in the background. */
export function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** How long a custom control may take to show its options, in milliseconds. */
const reactMs = 1000;

/** Waits until the page has reacted; undefined if it has not within a second. */
export async function reaction<Result>(look: () => Result | undefined | false): Promise<Result | undefined> {
  const until = performance.now() + reactMs;
  for (;;) {
    await nextTask();
    const found = look();
    if (found) return found;
    if (performance.now() > until) return undefined;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
