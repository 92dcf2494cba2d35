import { type Choices } from '../../../core/events/choice-event.js';
import type { VoiceHost } from '../../host.js';
/** The element's choice from now on, in this page and the next ones. */
export declare function choose<Name extends keyof Choices>(element: VoiceHost, name: Name, value: Choices[Name]): void;
/** What the visitor chose in an earlier page, except for what this page has set itself. */
export declare function applyRemembered(element: VoiceHost): void;
