import type { Corner } from '../../../core/events/placement-events.js';
import type { VoiceHost } from '../../host.js';
/** Moves a floating widget to another corner, on this page and the next ones, and emits `navai-move`. */
export declare function moveTo(element: VoiceHost, placement: Corner): void;
/**
 * Ends the call and hides the widget until the tab is closed. The page can prevent it, or show the widget again by
 * removing `hidden`. Returns false if the page prevented it.
 */
export declare function dismiss(element: VoiceHost): boolean;
/** Forgets the dismissal of a widget that the page shows again, also for the site's other pages. */
export declare function shownAgain(element: VoiceHost): void;
