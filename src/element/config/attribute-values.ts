import type { Warn } from '../../core/errors/warnings.js';
import type { VoiceHost } from '../host.js';

/** What an attribute may say; the first is what it says where it is not set. */
const choices = {
  variant: ['panel', 'bar', 'button'],
  placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'],
  theme: ['auto', 'light', 'dark'],
  mode: ['hybrid', 'voice', 'text'],
  warmup: ['intent', 'eager', 'none'],
  resume: ['page', 'none'],
} as const;

type Choice = keyof typeof choices;

const told = new WeakMap<VoiceHost, Set<string>>();

/** What an attribute says, or its default if it says something else: then there is one warning. */
export function choice<Name extends Choice>(
  element: VoiceHost,
  name: Name,
  warn: Warn,
): (typeof choices)[Name][number] {
  const values: readonly string[] = choices[name];
  const value = String(element[name] ?? values[0]);
  if (values.includes(value)) return value as (typeof choices)[Name][number];
  const before = told.get(element) ?? new Set();
  const problem = `${name}: “${value}” is none of ${values.join(', ')}.`;
  const isNew = !before.has(problem);
  told.set(element, before.add(problem));
  if (isNew) warn('attribute-invalid', problem);
  return choices[name][0];
}
