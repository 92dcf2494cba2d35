import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { Backend } from '../core/ports/backend.js';
import { anySignal } from '../core/util/any-signal.js';
import { synthesizeResponse } from './extensions.js';
import { explain } from './schema.js';

/** Limit to the answer's first byte, including a second try. Source: CONTRACT, "Headers, auth, errors". */
const timeoutMs = 10_000;

/**
 * Resolves to audio of the text for an audio element, or to undefined if an earlier request showed that the backend
 * does not offer speech. Rejects with a `VoiceError` whose code starts with `backend-`.
 */
export async function synthesize(
  backend: Pick<Backend, 'synthesize'>,
  text: string,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const controller = new AbortController();
  const late = () => controller.abort(new DOMException(`Nothing came in ${timeoutMs} ms.`, 'TimeoutError'));
  const timer = setTimeout(late, timeoutMs);
  try {
    const response = await backend.synthesize(text, anySignal([signal, controller.signal]));
    clearTimeout(timer);
    return response && (await soundOf(response));
  } finally {
    clearTimeout(timer);
  }
}

async function soundOf(response: Response): Promise<Blob> {
  const type = response.headers.get('content-type') ?? '';
  const isSound = type.startsWith('audio/');
  const body = await (isSound ? response.blob() : response.json()).catch(error => {
    // Reading audio fails only if the connection breaks; JSON can also be malformed. WebKit rejects with a
    // `DOMException` then, which is no `SyntaxError`.
    const code = error?.name === 'SyntaxError' ? 'backend-invalid' : 'backend-unreachable';
    throw new VoiceError(code, `speech/synthesize: ${messageOf(error)}`, error);
  });
  const sound = isSound ? (body as Blob) : decode(body);
  if (sound.size === 0) throw invalid('it has no sound');
  return sound;
}

function decode(body: unknown): Blob {
  const result = synthesizeResponse.safeParse(body);
  if (!result.success) throw invalid(explain(result.error));
  const { mimeType, audioBase64 } = result.data;
  try {
    return new Blob([Uint8Array.from(atob(audioBase64), letter => letter.charCodeAt(0))], { type: mimeType });
  } catch (error) {
    throw invalid('audioBase64 is not base64', error);
  }
}

function invalid(why: string, cause?: unknown): VoiceError {
  return new VoiceError('backend-invalid', `speech/synthesize: ${why}`, cause);
}
