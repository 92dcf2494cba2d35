import type { CallContext } from './call-context.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Outbox } from './outbox.js';
import type { Connection } from './ports/connection.js';
import type { ClientEvent } from './ports/transport.js';

type UpdateContext = Pick<CallContext, 'options' | 'connection' | 'warn'>;

/** Characters of what the page told the model that a new connection is told again, the latest of it. */
const mostRemembered = 8_000;

/** What a page does in a running call besides talking, and what of it outlives a connection. */
export class ContextUpdates {
  readonly #context: UpdateContext;
  readonly #outbox: Outbox;
  #settings: SessionSettings;
  /** Told to the model: a new connection is told again. */
  #notes: string[];

  /** `notes` are those of the page before, if the call goes on. */
  constructor(context: UpdateContext, outbox: Outbox, notes: readonly string[] = []) {
    this.#context = context;
    this.#outbox = outbox;
    this.#settings = context.options.settings ?? {};
    this.#notes = [...notes];
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  /** What a new connection is to be told again, oldest first. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** Tells the model something that nobody said; while the call reconnects, as soon as that is done. */
  inform(text: string, answer: boolean): boolean {
    const words = String(text).trim();
    const connection = this.#context.connection();
    if (!words) return this.#refuse('It has no words.');
    if (!connection) return this.#outbox.add({ kind: 'note', text: words, answer });
    if (!connection.inform(words, answer)) return false;
    this.#remember(words);
    return true;
  }

  async sendImage(image: Blob | string, text: string): Promise<boolean> {
    return (await this.#connected()?.sendImage(image, text.trim())) ?? false;
  }

  /** Changes settings of the running call; what the service refuses is a warning, and later connections do without it. */
  update(settings: SessionSettings): boolean {
    const before = this.#settings;
    this.#settings = { ...before, ...settings };
    const refused = () => {
      const undone = Object.keys(settings).map(name => [name, before[name as keyof SessionSettings]]);
      this.#settings = { ...this.#settings, ...Object.fromEntries(undone) };
    };
    return this.#context.connection()?.update(settings, refused) ?? true;
  }

  /** Sends an event of the Realtime API as it is. */
  sendEvent(event: ClientEvent): boolean {
    if (typeof Object(event).type !== 'string') return this.#refuse('An event needs a type.');
    return this.#connected()?.sendEvent(event) ?? false;
  }

  #connected(): Connection | undefined {
    const connection = this.#context.connection();
    if (!connection) this.#context.warn('not-connected');
    return connection;
  }

  #refuse(why: string): false {
    this.#context.warn('not-sent', why);
    return false;
  }

  #remember(text: string): void {
    this.#notes.push(text.slice(0, mostRemembered));
    while (this.#notes.join('').length > mostRemembered) this.#notes.shift();
  }
}
