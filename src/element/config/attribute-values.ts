import type { Warn } from '../../core/errors/warnings.js';
import type { VoiceHost } from '../host.js';

/** The values of each enumerated attribute; the first is the default. */
const choices = {
  variant: ['panel', 'bar', 'button'],
  placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'],
  theme: ['auto', 'light', 'dark'],
  mode: ['hybrid', 'voice', 'text'],
  warmup: ['intent', 'idle', 'eager', 'none'],
  resume: ['page', 'none'],
  iceTransportPolicy: ['all', 'relay'],
} as const;

type Choice = keyof typeof choices;

const reported = new WeakMap<VoiceHost, Set<string>>();

/** Returns an attribute's value, or the default for an unknown value, which warns once. */
export function choice<Name extends Choice>(
  element: VoiceHost,
  name: Name,
  warn: Warn,
): (typeof choices)[Name][number] {
  const values: readonly string[] = choices[name];
  const value = String(element[name] ?? values[0]);
  if (values.includes(value)) return value as (typeof choices)[Name][number];
  const problems = reported.get(element) ?? new Set();
  const problem = `${name}: “${value}” is none of ${values.join(', ')}.`;
  const isNew = !problems.has(problem);
  reported.set(element, problems.add(problem));
  if (isNew) warn('attribute-invalid', problem);
  return choices[name][0];
}
