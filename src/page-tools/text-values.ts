import { typeOf } from './control.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Not every browser checks these. */
const forms: Readonly<Record<string, RegExp>> = {
  month: /^\d{4,}-(0[1-9]|1[0-2])$/,
  week: /^\d{4,}-W(0[1-9]|[1-4]\d|5[0-3])$/,
};

/** Why a visitor could not type the text, or undefined. */
export function wrongText(control: TextControl, text: string): string | undefined {
  const type = typeOf(control);
  const form = forms[type];
  if (text === '') return undefined;
  if (form) return wrongDate(control as HTMLInputElement, text, form);
  return /^(number|range|date|time|datetime-local|color)$/.test(type)
    ? undefined
    : wrongLength(control, text);
}

function wrongDate({ min, max }: HTMLInputElement, text: string, form: RegExp): string | undefined {
  if (!form.test(text)) return 'is not taken.';
  if (min && text < min) return `is before ${min}.`;
  if (max && text > max) return `is after ${max}.`;
  return undefined;
}

/** The browser checks lengths only while the visitor types. */
function wrongLength({ minLength, maxLength }: TextControl, text: string): string | undefined {
  if (maxLength >= 0 && text.length > maxLength) return `is longer than ${maxLength} UTF-16 units.`;
  if (minLength > 0 && text.length < minLength) return `is shorter than ${minLength} UTF-16 units.`;
  return undefined;
}

/** Browsers replace invalid values, and pages may write back the one before. */
export function isTaken({ type, value }: TextControl, text: string, before: string): boolean {
  if (type === 'color') return value.toLowerCase() === text.trim().toLowerCase();
  if (/^(number|range)$/.test(type))
    return text === '' ? value === '' : Number(value) === Number(text) && value !== '';
  if (text === '') return true;
  return value !== '' && (value !== before || text === before);
}
