import type { CallContext } from './call-context.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Outbox } from './outbox.js';
import type { Connection } from './ports/connection.js';
import type { ClientEvent } from './ports/transport.js';
import { cutText } from './util/cut-text.js';

type UpdateContext = Pick<CallContext, 'options' | 'connection' | 'warn'>;

/** A new connection receives the latest notes again, up to this many characters. */
const maxRememberedLength = 8_000;

/** Sends the page's notes, images, settings and raw events, and keeps what a new connection needs of them. */
export class ContextUpdates {
  readonly #context: UpdateContext;
  readonly #outbox: Outbox;
  #settings: SessionSettings;
  /** The notes that the model has received: a new connection receives them again. */
  #notes: string[];

  /** `notes` are the previous page's, if the call was resumed. */
  constructor(context: UpdateContext, outbox: Outbox, notes: readonly string[] = []) {
    this.#context = context;
    this.#outbox = outbox;
    this.#settings = context.options.settings ?? {};
    this.#notes = [...notes];
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  /** The notes for a new connection, oldest first. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** Sends the model a note; while the call reconnects, the note waits. */
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

  /**
   * Changes settings of the running call. If the service refuses them, it warns, and later connections use the previous
   * values.
   */
  update(settings: SessionSettings): boolean {
    const before = this.#settings;
    this.#settings = { ...before, ...settings };
    const refused = () => {
      const undone = Object.keys(settings).map(name => [name, before[name as keyof SessionSettings]]);
      this.#settings = { ...this.#settings, ...Object.fromEntries(undone) };
    };
    return this.#context.connection()?.update(settings, refused) ?? true;
  }

  /** Tells the transcription which language is spoken from now on, unless the user's speech is not written down. */
  listenFor(language: string): void {
    const { transcription } = this.#settings;
    const { mode, transcriptionModel } = this.#context.options;
    if (transcription === null || mode === 'text' || (transcriptionModel === '' && !transcription)) return;
    const { languages: _, ...others } = transcription ?? {};
    this.update({ transcription: { ...others, language } });
  }

  /** Sends a raw event of the Realtime API. */
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
    this.#notes.push(cutText(text, maxRememberedLength));
    while (this.#notes.join('').length > maxRememberedLength) this.#notes.shift();
  }
}
