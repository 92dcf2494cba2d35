import { HandlerTarget, inNewTask } from './handler-target.js';

/** One end of a data channel. */
export class MemoryChannel extends HandlerTarget {
  readonly label: string;
  readonly bufferedAmount = 0;
  readyState: RTCDataChannelState = 'connecting';
  #other: MemoryChannel | undefined;

  constructor(label: string) {
    super();
    this.label = label;
  }

  /** Opens both ends. */
  join(other: MemoryChannel): void {
    this.#other = other;
    other.#other = this;
    other.#opened();
    this.#opened();
  }

  send(data: string): void {
    if (this.readyState !== 'open')
      throw new DOMException("RTCDataChannel.readyState is not 'open'", 'InvalidStateError');
    inNewTask(() => this.#other?.receive(data));
  }

  close(): void {
    if (this.readyState === 'closing' || this.readyState === 'closed') return;
    this.readyState = 'closing';
    inNewTask(() => {
      this.readyState = 'closed';
      this.fire(new Event('close'));
      this.#other?.close();
    });
  }

  #opened(): void {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.fire(new Event('open'));
  }

  /** Called by the other end. */
  receive(data: string): void {
    if (this.readyState === 'open') this.fire(new MessageEvent('message', { data }));
  }
}
