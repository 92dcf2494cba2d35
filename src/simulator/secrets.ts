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

/** Stores minted client secrets. A secret can start any number of calls until it expires. */
export class Secrets {
  readonly #now: () => number;
  readonly #newId: NewId;
  readonly #secrets = new Map<string, Secret>();

  /** `now` returns Unix time in milliseconds. */
  constructor(now: () => number, newId: NewId) {
    this.#now = now;
    this.#newId = newId;
  }

  /** Mints a client secret. Throws a Refusal that names the invalid field. */
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

  /** Returns a new session for a secret. Throws a Refusal if the secret is unknown or expired. */
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

  // Keeps expired secrets for an hour, so that a late call gets `client_secret_expired`.
  #forgetExpired() {
    for (const [value, secret] of this.#secrets) {
      if (secret.expiresAt + 3600 < this.#seconds) this.#secrets.delete(value);
    }
  }
}

/** Parses the JSON body of a request. Throws a Refusal if it is not an object. */
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
