import { mintSession } from './protocol/session-config.js';
import { Refusal } from './refusal.js';
import { isObject, number, object, oneOf } from './shape.js';
import type { NewId, RealtimeSession } from './types.js';

const DEFAULT_SECONDS = 600;

const checkExpiry = object({ anchor: oneOf('created_at'), seconds: number(10, 7200) });
const checkMint = object({ expires_after: checkExpiry, session: () => {} });

interface Secret {
  expiresAt: number;
  session: RealtimeSession;
}

/** The client secrets that were minted. One secret may start many calls until it expires. */
export class Secrets {
  readonly #now: () => number;
  readonly #newId: NewId;
  readonly #secrets = new Map<string, Secret>();

  /** `now` gives Unix milliseconds. */
  constructor(now: () => number, newId: NewId) {
    this.#now = now;
    this.#newId = newId;
  }

  /** Answers a mint; throws a Refusal that names what is wrong with the request. */
  mint(body: unknown) {
    checkMint(body, '');
    const request = body as { expires_after?: { seconds?: number }; session?: unknown };
    const session = mintSession(request.session ?? { type: 'realtime' }, this.#newId('sess'), this.#seconds);
    const expiresAt = this.#seconds + (request.expires_after?.seconds ?? DEFAULT_SECONDS);
    const value = this.#newId('ek');
    this.#forgetExpired();
    this.#secrets.set(value, { expiresAt, session });
    return { value, expires_at: expiresAt, session };
  }

  /** The session that a secret stands for; throws a Refusal for one that is unknown or too old. */
  redeem(value: string): RealtimeSession {
    const secret = this.#secrets.get(value);
    if (!secret) throw new Refusal('invalid_api_key', 'Incorrect client secret provided.');
    if (secret.expiresAt <= this.#seconds)
      throw new Refusal('client_secret_expired', 'The client secret has expired.');
    return { ...structuredClone(secret.session), id: this.#newId('sess') };
  }

  get #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }

  // Kept a while after their time, so that a late call hears why it was refused.
  #forgetExpired() {
    for (const [value, secret] of this.#secrets) {
      if (secret.expiresAt + 3600 < this.#seconds) this.#secrets.delete(value);
    }
  }
}

/** The JSON body of a request; throws a Refusal if it is not an object. */
export function parseBody(text: string): unknown {
  const body = tryParse(text || '{}');
  if (isObject(body)) return body;
  throw new Refusal('invalid_json', 'The body of the request must be a JSON object.');
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
