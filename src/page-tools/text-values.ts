type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** The browser checks lengths only while the visitor types. */
export function wrongLength({ type, minLength, maxLength }: TextControl, text: string): string | undefined {
  if (/^(number|range|date|time|datetime-local|month|week|color)$/.test(type) || text === '')
    return undefined;
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
