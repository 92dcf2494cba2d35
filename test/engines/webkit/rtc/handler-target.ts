/** An `EventTarget` that also calls `onclose` and its like. */
export class HandlerTarget extends EventTarget {
  protected fire(event: Event): void {
    const handler = Reflect.get(this, `on${event.type}`);
    if (typeof handler === 'function') handler.call(this, event);
    this.dispatchEvent(event);
  }
}

const waiting: (() => void)[] = [];
// One channel for all, because only the messages of one arrive in their order.
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/** Runs the function in a task of its own, as the network would, in the order of the calls. */
export function inNewTask(run: () => void): void {
  waiting.push(run);
  port2.postMessage(undefined);
}
