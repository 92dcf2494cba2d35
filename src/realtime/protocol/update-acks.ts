import type { Post, RealtimeEvent } from './response-queue.js';

type Refused = (message: string) => void;

/** Maximum updates to remember: more than are ever pending at once. */
const maxPending = 32;

/** Sends updates of the session during a call, and notifies the sender of each update that the service refuses. */
export class UpdateAcks {
  readonly #post: Post;
  readonly #pending = new Map<string, Refused>();
  #count = 0;

  constructor(post: Post) {
    this.#post = post;
  }

  /** Changes only the given fields. Returns false if the update could not be sent. */
  send(fields: object, refused: Refused): boolean {
    this.#count += 1;
    const id = `navai_update_${this.#count}`;
    this.#pending.set(id, refused);
    // Forgets the oldest, because the service does not say which update it has accepted.
    const [oldest = ''] = this.#pending.keys();
    if (this.#pending.size > maxPending) this.#pending.delete(oldest);
    return this.#post({ type: 'session.update', event_id: id, session: { type: 'realtime', ...fields } });
  }

  /** Returns true if the event is the refusal of an update; its sender is notified. */
  read({ type, error }: RealtimeEvent): boolean {
    if (type !== 'error') return false;
    const { event_id: id = '', message = '' } = Object(error) as { event_id?: string; message?: string };
    const refused = this.#pending.get(id);
    this.#pending.delete(id);
    refused?.(message);
    return refused !== undefined;
  }
}
