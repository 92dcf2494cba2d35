import { type SynthesizeRequest, synthesizeRequest } from '../../contract/extensions.js';
import { explain } from '../../contract/schema.js';
import { jsonAnswer } from '../http/answer.js';
import { readJson } from '../http/read-json.js';
import { refuse } from '../http/refusal.js';
import { isId } from '../options/speech-options.js';
import type { Answer, Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import type { ElevenLabsSettings } from '../types/speech.js';
import type { AudioPieces } from '../upstream/audio-pieces.js';
import { type Sentence, speak } from '../upstream/elevenlabs.js';
import { toBase64 } from '../util/base64.js';
import { fromPage } from './from-page.js';
import { takesAudio } from './takes-audio.js';

// Audio or JSON, depending on `Accept`.
const VARY = { Vary: 'Accept' };

/** `POST speech/synthesize`. */
export function createSynthesize(settings: Settings): Endpoint {
  const { speech, maxBodyBytes } = settings;
  return async incoming => {
    if (speech.provider !== 'elevenlabs') return refuse('speech_not_offered');
    const sentence = choose(read(await readJson(incoming, maxBodyBytes), speech), speech, settings);
    const pieces = await speak(sentence, speech, incoming.signal, settings);
    const { provider, mimeType } = speech;
    if (takesAudio(incoming.header('accept'), mimeType)) return audioAnswer(pieces, mimeType);
    return jsonAnswer(200, { provider, mimeType, audioBase64: toBase64(await whole(pieces)) }, VARY);
  };
}

function read(body: Record<string, unknown>, { maxTextLength }: ElevenLabsSettings): SynthesizeRequest {
  const wishes = synthesizeRequest.safeParse(body);
  if (!wishes.success) return refuse('invalid_request', { message: `${explain(wishes.error)}.` });
  const { length } = wishes.data.text;
  if (length <= maxTextLength) return wishes.data;
  return refuse('text_too_long', {
    message: `The text has ${length} characters; at most ${maxTextLength} are spoken at once.`,
  });
}

function choose(wishes: SynthesizeRequest, speech: ElevenLabsSettings, settings: Settings): Sentence {
  const idFor = (name: 'voiceId' | 'modelId') => fromPage(name, wishes[name], settings, isId) ?? speech[name];
  return { text: wishes.text, voiceId: idFor('voiceId'), modelId: idFor('modelId') };
}

async function whole(pieces: AudioPieces): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (;;) {
    const piece = await pieces.next();
    if (!piece) return all;
    all.push(piece);
  }
}

function audioAnswer(pieces: AudioPieces, mimeType: string): Answer {
  const headers = {
    'Content-Type': mimeType,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...VARY,
  };
  return { status: 200, headers, body: toStream(pieces) };
}

/** Reads a piece only when the page can take one, so that a slow page slows the service down too. */
function toStream(pieces: AudioPieces): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = await pieces.next();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
      cancel: () => pieces.cancel(),
    },
    { highWaterMark: 0 },
  );
}
