import { type Choices, NavaiChoiceEvent } from '../../../core/events/choice-event.js';
import { stringify } from '../../../core/util/stringify.js';
import type { VoiceHost } from '../../host.js';
import { remembered, rememberedAt } from '../../page/remembered.js';

/** Applies a choice of the visitor, stores it for the next pages and emits `navai-choice`. */
export function choose<Name extends keyof Choices>(
  element: VoiceHost,
  name: Name,
  value: Choices[Name],
): void {
  Object.assign(element, { [name]: value });
  try {
    localStorage.setItem(rememberedAt, stringify({ ...remembered(), [name]: value }));
  } catch {
    // Storage is blocked or full: the choice applies to this page only.
  }
  element.dispatchEvent(new NavaiChoiceEvent(name, value));
}

const isId = (value: unknown) => typeof value === 'string' && value !== '';

/**
 * For each choice: whether the page leaves it open, and whether a stored value is valid. `speakAsChosen()` restores the
 * language.
 */
const open = {
  volume: [
    ({ volume, attributes }: VoiceHost) => volume === 1 && !attributes.getNamedItem('volume'),
    (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1,
  ],
  captions: [({ captions }: VoiceHost) => !captions, (value: unknown) => typeof value === 'boolean'],
  inputDeviceId: [({ inputDeviceId }: VoiceHost) => !inputDeviceId, isId],
  outputDeviceId: [({ outputDeviceId }: VoiceHost) => !outputDeviceId, isId],
} as const;

/** Restores the visitor's choices from earlier pages, except those that this page has set itself. */
export function applyRemembered(element: VoiceHost): void {
  const before = remembered();
  for (const [name, [isOpen, isValid]] of Object.entries(open))
    if (isOpen(element) && isValid(before[name])) Object.assign(element, { [name]: before[name] });
}
