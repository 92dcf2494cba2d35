import type { Warn } from './errors/warnings.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Connection } from './ports/connection.js';
import type { ClientEvent } from './ports/transport.js';

/** What a control needs from its conversation. */
export interface ContextUpdatesHost {
  readonly settings: SessionSettings | undefined;
  /** What the page before has told. */
  readonly notes?: readonly string[] | undefined;
  /** Undefined while there is none. */
  readonly connection: () => Connection | undefined;
  readonly warn: Warn;
}

/** Characters of what the page told the model that a new connection is told again, the latest of it. */
const mostRemembered = 8_000;

interface Note {
  readonly text: string;
  readonly answer: boolean;
}

/** What a page does in a running call besides talking, and what of it outlives a connection. */
export class ContextUpdates {
  readonly #host: ContextUpdatesHost;
  #settings: SessionSettings;
  /** Told to the model: a new connection knows nothing of it. */
  #notes: string[];
  #waiting: Note[] = [];

  constructor(host: ContextUpdatesHost) {
    this.#host = host;
    this.#settings = host.settings ?? {};
    this.#notes = [...(host.notes ?? [])];
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
    const connection = this.#host.connection();
    if (!words) return this.#refuse('It has no words.');
    if (!connection) return this.#waiting.push({ text: words, answer }) > 0;
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
    return this.#host.connection()?.update(settings, refused) ?? true;
  }

  /** Sends an event of the Realtime API as it is. */
  sendEvent(event: ClientEvent): boolean {
    if (typeof Object(event).type !== 'string') return this.#refuse('An event needs a type.');
    return this.#connected()?.sendEvent(event) ?? false;
  }

  /** Another connection is in place. */
  restored(): void {
    for (const { text, answer } of this.#waiting.splice(0)) this.inform(text, answer);
  }

  #connected(): Connection | undefined {
    const connection = this.#host.connection();
    if (!connection) this.#host.warn('not-connected');
    return connection;
  }

  #refuse(why: string): false {
    this.#host.warn('not-sent', why);
    return false;
  }

  #remember(text: string): void {
    this.#notes.push(text.slice(0, mostRemembered));
    while (this.#notes.join('').length > mostRemembered) this.#notes.shift();
  }
}
