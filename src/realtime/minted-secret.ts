import { clientSecretResponse, explain } from '../contract/schema.js';
import { VoiceError } from '../core/errors/errors.js';
import type { MintedSession } from './agent/session-update.js';

/** The answer of the backend's mint. */
export interface MintedSecret {
  readonly value: string;
  readonly session?: MintedSession | undefined;
  readonly speech?: { readonly provider: string } | undefined;
  /** STUN and TURN servers for this call. */
  readonly ice_servers?: readonly RTCIceServer[] | undefined;
}

export function readSecret(answer: unknown): MintedSecret {
  const result = clientSecretResponse.safeParse(answer);
  if (result.success) return result.data as MintedSecret;
  throw new VoiceError('backend-invalid', `realtime/client-secret: ${explain(result.error)}`, result.error);
}
