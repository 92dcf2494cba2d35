import type { JsonSchema } from '../core/model/function.js';
import { quoted } from '../core/model/page-text.js';
import { typeOf } from './control.js';
import type { Description } from './field-kind.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Suggestions of a list that the model receives. */
const maxSuggestions = 20;

const forms: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  time: 'HH:MM, 24 hours',
  'datetime-local': 'YYYY-MM-DDTHH:MM',
  month: 'YYYY-MM',
  week: 'YYYY-Www',
  color: '#rrggbb',
};

export function formHint(field: HTMLInputElement): string {
  const { min, max } = field;
  const limits = [forms[typeOf(field)], min && `not before ${min}`, max && `not after ${max}`];
  return sentences(limits.filter(Boolean).join(', '), suggestions(field));
}

/** Without `step`, only whole steps from `min` on are valid. A slider has limits of its own. */
export function numberSchema(field: HTMLInputElement): Description {
  const isRange = field.type === 'range';
  const min = limit(field.min, isRange ? 0 : undefined);
  const max = limit(field.max, isRange ? Math.max(100, min ?? 0) : undefined);
  const step = /^any$/i.test(field.step) ? undefined : Number(field.step) > 0 ? Number(field.step) : 1;
  // Steps count from the value in the markup if there is no minimum.
  const from = limit(field.min, limit(field.defaultValue, 0)) as number;
  const isWhole = step !== undefined && Number.isInteger(step) && Number.isInteger(from);
  return {
    schema: {
      type: isWhole ? 'integer' : 'number',
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    },
    hint: sentences(step && step > 1 ? `In steps of ${step} from ${from}` : '', suggestions(field)),
  };
}

/** `format` only guides the model: the form itself decides whether an address is valid. */
export function textSchema(field: TextControl): Description {
  const { minLength, maxLength, type } = field;
  const format = { email: 'email', url: 'uri' }[type];
  const isMultiple = field.matches('[type="email" i][multiple]');
  const pattern = 'pattern' in field ? field.pattern : '';
  const schema: JsonSchema = {
    type: 'string',
    // Schemas count characters, and HTML counts UTF-16 units: filling checks these.
    ...(minLength > 0 ? { minLength } : {}),
    ...(maxLength >= 0 ? { maxLength } : {}),
    ...(pattern && isReadable(pattern) && !isMultiple ? { pattern: `^(?:${pattern})$` } : {}),
    ...(format && !isMultiple ? { format } : {}),
  };
  return {
    schema,
    hint: sentences(isMultiple ? 'Several addresses with commas' : '', suggestions(field)),
  };
}

/** Whether a schema can use the pattern: HTML's patterns may use other syntax. */
function isReadable(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

function limit<Default>(text: string, otherwise: Default): number | Default {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : otherwise;
}

function suggestions(field: TextControl): string {
  const options = 'list' in field ? [...(field.list?.options ?? [])] : [];
  const values = options.map(({ value }) => value).filter(Boolean);
  return values.length > 0 ? `Suggested: ${values.slice(0, maxSuggestions).map(quoted).join(', ')}` : '';
}

function sentences(...parts: string[]): string {
  return parts.filter(Boolean).join('. ');
}
