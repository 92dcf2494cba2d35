import { type Choices } from '../../../core/events/choice-event.js';
import type { VoiceHost } from '../../host.js';
/** Applies a choice of the visitor, stores it for the next pages and emits `navai-choice`. */
export declare function choose<Name extends keyof Choices>(element: VoiceHost, name: Name, value: Choices[Name]): void;
/** Restores the visitor's choices from earlier pages, except those that this page has set itself. */
export declare function applyRemembered(element: VoiceHost): void;
