import { type Choices, NavaiChoiceEvent } from '../../../core/events/choice-event.js';
import type { VoiceHost } from '../../host.js';
import { remembered, rememberedAt } from '../../page/remembered.js';

/** The element's choice from now on, in this page and the next ones. */
export function choose<Name extends keyof Choices>(
  element: VoiceHost,
  name: Name,
  value: Choices[Name],
): void {
  Object.assign(element, { [name]: value });
  try {
    localStorage.setItem(rememberedAt, JSON.stringify({ ...remembered(), [name]: value }));
  } catch {
    // Where storage is blocked or full, it holds for this page.
  }
  element.dispatchEvent(new NavaiChoiceEvent(name, value));
}

const isId = (value: unknown) => typeof value === 'string' && value !== '';

/** Each: whether the page has left it open, and what of the storage is a choice. The language is chosen earlier. */
const open = {
  volume: [
    ({ volume, attributes }: VoiceHost) => volume === 1 && !attributes.getNamedItem('volume'),
    (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1,
  ],
  captions: [({ captions }: VoiceHost) => !captions, (value: unknown) => typeof value === 'boolean'],
  inputDeviceId: [({ inputDeviceId }: VoiceHost) => !inputDeviceId, isId],
  outputDeviceId: [({ outputDeviceId }: VoiceHost) => !outputDeviceId, isId],
} as const;

/** What the visitor chose in an earlier page, except for what this page has set itself. */
export function applyRemembered(element: VoiceHost): void {
  const before = remembered();
  for (const [name, [isOpen, isValid]] of Object.entries(open))
    if (isOpen(element) && isValid(before[name])) Object.assign(element, { [name]: before[name] });
}
