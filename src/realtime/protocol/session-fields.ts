import type { Warn } from '../../core/errors/warnings.js';
import type { SessionSettings } from '../../core/model/session-settings.js';
import { keywordHints, languageHints, takesLists } from '../../core/model/transcription.js';

type Fields = Readonly<Record<string, unknown>>;

/** A check of a value, and its words for a warning. */
interface Rule {
  readonly fits: (value: unknown) => boolean;
  readonly words: string;
}

/** A setting's name in the API, and its rule. */
type Row = readonly [name: string, rule: Rule];

const between = (least: number, most: number): Rule => ({
  fits: value => typeof value === 'number' && value >= least && value <= most,
  words: `a number from ${least} to ${most}`,
});
const whole = (least: number, most: number): Rule => ({
  fits: value => Number.isInteger(value) && between(least, most).fits(value),
  words: `a whole number from ${least} to ${most}`,
});
const oneOf = (...values: readonly string[]): Rule => ({
  fits: value => values.includes(value as string),
  words: `one of ${values.join(', ')}`,
});
const orNull = ({ fits, words }: Rule): Rule => ({
  fits: value => value === null || fits(value),
  words: `${words}, or null`,
});
const truth: Rule = { fits: value => typeof value === 'boolean', words: 'true or false' };
const words: Rule = { fits: value => typeof value === 'string' && value !== '', words: 'a text' };
const someObject: Rule = { fits: isObject, words: 'an object' };
const modalities: Rule = {
  fits: value => Array.isArray(value) && value.length === 1 && ['audio', 'text'].includes(value[0]),
  words: '["audio"] or ["text"]',
};
const choices = oneOf('auto', 'none', 'required');
const toolChoice: Rule = {
  fits: value => choices.fits(value) || (isObject(value) && typeof value.type === 'string'),
  words: `${choices.words}, or an object with a type`,
};

const answering: Readonly<Record<string, Row>> = {
  createResponse: ['create_response', truth],
  interruptResponse: ['interrupt_response', truth],
};

/** The settings of each kind of turn detection. The maximum of a minute is longer than a user waits. */
const detections: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  semantic_vad: { ...answering, eagerness: ['eagerness', oneOf('low', 'medium', 'high', 'auto')] },
  server_vad: {
    ...answering,
    threshold: ['threshold', between(0, 1)],
    prefixPaddingMs: ['prefix_padding_ms', whole(0, 60_000)],
    silenceDurationMs: ['silence_duration_ms', whole(0, 60_000)],
    idleTimeoutMs: ['idle_timeout_ms', orNull(whole(5_000, 30_000))],
  },
};

const texts: Rule = {
  fits: value => Array.isArray(value) && value.every(words.fits),
  words: 'a list of texts',
};

const transcriptions: Readonly<Record<string, Row>> = {
  model: ['model', words],
  language: ['language', words],
  languages: ['languages', texts],
  keywords: ['keywords', texts],
  prompt: ['prompt', words],
};

/**
 * Converts the page's settings to fields of a `session.update`; only those that are set. Ignores invalid settings and
 * warns. `model` is the transcription model if the page names none; `names` are its keywords if the page sets none.
 */
export function sessionFields(
  settings: SessionSettings,
  model: string,
  warn: Warn,
  names: readonly string[] = [],
): Fields {
  const read = (name: string, value: unknown, rule: Rule) => checked(name, value, rule, warn);
  const given = Object(settings) as Record<string, unknown>;
  const kind = read('noiseReduction', given.noiseReduction, orNull(oneOf('near_field', 'far_field')));
  const input = defined({
    turn_detection: turnDetection(given.turnDetection, warn),
    noise_reduction: kind && { type: kind },
    transcription: transcription(given.transcription, model, names, warn),
  });
  const output = defined({ speed: read('speed', given.speed, between(0.25, 1.5)) });
  const audio = defined({ input: filled(input), output: filled(output) });
  return defined({
    audio: filled(audio),
    tool_choice: read('toolChoice', given.toolChoice, toolChoice),
    output_modalities: read('outputModalities', given.outputModalities, modalities),
  });
}

function turnDetection(value: unknown, warn: Warn): unknown {
  const asked = checked('turnDetection', value, orNull(someObject), warn);
  if (!isObject(asked)) return asked;
  const type = checked('turnDetection.type', asked.type ?? '', oneOf(...Object.keys(detections)), warn);
  return type && { type, ...fieldsOf('turnDetection', asked, detections[String(type)] ?? {}, warn) };
}

function transcription(value: unknown, usual: string, names: readonly string[], warn: Warn): unknown {
  const asked = checked('transcription', value, orNull(someObject), warn);
  if (!isObject(asked)) return asked;
  const { language, languages, keywords, ...fields } = fieldsOf('transcription', asked, transcriptions, warn);
  const model = String(fields.model ?? usual);
  const spoken = (languages ?? (language === undefined ? [] : [language])) as string[];
  if (keywords && !takesLists(model))
    warn('setting-invalid', `transcription.keywords: ${model || 'this model'} takes none.`);
  return {
    ...(model && { model }),
    ...fields,
    ...languageHints(model, ...spoken),
    ...keywordHints(model, (keywords as string[] | undefined) ?? names),
  };
}

function fieldsOf(group: string, asked: Fields, rows: Readonly<Record<string, Row>>, warn: Warn): Fields {
  const entries = Object.entries(rows).map(([name, [field, rule]]) => {
    return [field, checked(`${group}.${name}`, asked[name], rule, warn)];
  });
  return defined(Object.fromEntries(entries));
}

/** Returns undefined if the value is not set, or not usable. */
function checked(name: string, value: unknown, rule: Rule, warn: Warn): unknown {
  if (value === undefined || rule.fits(value)) return value;
  warn('setting-invalid', `${name} must be ${rule.words}; it is ${JSON.stringify(value)}.`);
  return undefined;
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function filled(fields: Fields): Fields | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
