import type { ClientSecretRequest } from '../../contract/schema.js';
import type { Settings } from '../types/settings.js';
import { fromPage } from './from-page.js';

type SettingName = Exclude<keyof ClientSecretRequest, 'apiKey'>;
type Chosen = Partial<Record<SettingName, string>>;

const NAMES: SettingName[] = ['model', 'voice', 'instructions', 'language', 'voiceAccent', 'voiceTone'];

/** Settings that become a line of the instructions, and that line. */
const LINES: [SettingName, (value: string) => string][] = [
  ['language', language => `Speak and write in this language: ${language}.`],
  ['voiceAccent', accent => `Speak with this accent: ${accent}.`],
  ['voiceTone', tone => `Keep this tone of voice: ${tone}.`],
];
const LINE_LENGTH = 120;

/** The body of the mint: the operator's settings, and of the page's those that the operator accepts. */
export function sessionConfig(request: ClientSecretRequest, settings: Settings) {
  const chosen = choose(request, settings);
  const instructions = instructionsOf(chosen);
  const { clientSecretTtl: seconds } = settings;
  const reply = settings.speech.provider === 'openai' ? {} : { output_modalities: ['text'] };
  const audio = audioOf(chosen, settings);
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

/** What the page hears comes with its voice; if another service speaks, there is nothing to say about it. */
function audioOf({ voice }: Chosen, { transcriptionModel: model, speech }: Settings) {
  return {
    ...(model && { input: { transcription: { model } } }),
    ...(speech.provider === 'openai' && { output: { voice } }),
  };
}

function choose(request: ClientSecretRequest, settings: Settings): Chosen {
  const chosen: Chosen = {};
  for (const name of NAMES) {
    const value = fromPage(name, request[name], settings, text => fits(name, text)) ?? settings[name];
    if (value) chosen[name] = value;
  }
  return chosen;
}

// What becomes a line must be one: a "language" of three paragraphs is an attempt to write instructions.
function fits(name: SettingName, value: string): boolean {
  const isLine = LINES.some(([line]) => line === name);
  return !isLine || (value.length <= LINE_LENGTH && !/[\p{Cc}\u2028\u2029]/u.test(value));
}

function instructionsOf(chosen: Chosen): string {
  const lines = LINES.map(([name, line]) => chosen[name] && line(chosen[name]));
  return [chosen.instructions, ...lines].filter(Boolean).join('\n');
}
