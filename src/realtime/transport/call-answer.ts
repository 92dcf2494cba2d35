import '../../core/errors/add-start-texts.js';
import { VoiceError } from '../../core/errors/errors.js';

const redirected =
  'The address for calls redirects, which is not followed. Set `call-url` to the final address.';

/** The error of a connection that either side closes while it is made. */
export const closedEarly = (): VoiceError =>
  new VoiceError('realtime-unreachable', 'It was closed while it connected.');

/** The error of an answer that refuses a call. A redirect that was not followed has the status 0. */
export function refusalOf(status: number, text: string): VoiceError {
  if (status === 0) return new VoiceError('realtime-refused', redirected);
  const detail = `The call was refused with status ${status}: ${text.slice(0, 1_000)}`;
  return new VoiceError(status === 401 || status === 403 ? 'secret-rejected' : 'realtime-refused', detail);
}

/**
 * Ends a call that the service has begun after it was stopped here. A service that does not accept this from a page ends
 * the call itself, because nothing connects.
 */
export function hangUp(address: string | null, callUrl: string, authorization: string): void {
  if (!address) return;
  const { href } = new URL(address, callUrl);
  void fetch(`${href}/hangup`, { method: 'POST', headers: { authorization }, keepalive: true }).catch(
    () => {},
  );
}
