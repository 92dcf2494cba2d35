import type { ClientSecretRequest } from '../../contract/schema.js';
import { type MintField, mintFields } from '../../core/model/start-options.js';
import { hasCode, keywordHints, languageHints } from '../../core/model/transcription.js';
import type { Settings } from '../types/settings.js';
import { fromPage } from './from-page.js';

type Chosen = Partial<Record<MintField, string>>;

/** Settings that add a line to the instructions, and the line for each. */
const LINES: [MintField, (value: string) => string][] = [
  ['language', language => `Speak and write in this language: ${language}.`],
  ['voiceAccent', accent => `Speak with this accent: ${accent}.`],
  ['voiceTone', tone => `Keep this tone of voice: ${tone}.`],
];
const LINE_LENGTH = 120;

/**
 * Creates the body of the mint from the operator's settings and the accepted settings of the page. The transcription
 * expects `names`, those of the operator's routes and functions.
 */
export function sessionConfig(
  request: ClientSecretRequest,
  settings: Settings,
  names: readonly string[] = [],
) {
  const chosen = choose(request, settings);
  const instructions = instructionsOf(chosen);
  const { clientSecretTtl: seconds } = settings;
  const reply = settings.speech.provider === 'openai' ? {} : { output_modalities: ['text'] };
  const audio = audioOf(chosen, settings, names);
  return {
    expires_after: { anchor: 'created_at', seconds },
    session: {
      type: 'realtime',
      model: chosen.model,
      ...(instructions && { instructions }),
      ...reply,
      ...(Object.keys(audio).length > 0 && { audio }),
    },
  };
}

/** Audio output has a voice. If another service speaks, the session is text-only and has none. */
function audioOf(
  { voice, language = '' }: Chosen,
  { transcriptionModel: model, speech }: Settings,
  names: readonly string[],
) {
  // The page may also describe the language in words, which only the instructions can use.
  const spoken = model && hasCode(language) ? languageHints(model, language) : {};
  return {
    ...(model && { input: { transcription: { model, ...spoken, ...keywordHints(model, names) } } }),
    ...(speech.provider === 'openai' && { output: { voice } }),
  };
}

function choose(request: ClientSecretRequest, settings: Settings): Chosen {
  const chosen: Chosen = {};
  for (const name of mintFields) {
    const value = fromPage(name, request[name], settings, text => fits(name, text)) ?? settings[name];
    if (value) chosen[name] = value;
  }
  return chosen;
}

// Each setting must be a single line: a "language" of three paragraphs is an attempt to inject instructions.
function fits(name: MintField, value: string): boolean {
  const isLine = LINES.some(([line]) => line === name);
  return !isLine || (value.length <= LINE_LENGTH && !/[\p{Cc}\u2028\u2029]/u.test(value));
}

function instructionsOf(chosen: Chosen): string {
  const lines = LINES.map(([name, line]) => chosen[name] && line(chosen[name]));
  return [chosen.instructions, ...lines].filter(Boolean).join('\n');
}
