import type { Corner } from '../../../core/events/placement-events.js';
import type { VoiceHost } from '../../host.js';
/** Moves a floating widget to another corner, here and in the pages that the visitor opens next. */
export declare function moveTo(element: VoiceHost, placement: Corner): void;
/**
 * Takes the widget away for as long as the tab lives, and ends its call. The page may refuse it, or show the widget
 * again by removing `hidden`. False if it was refused.
 */
export declare function dismiss(element: VoiceHost): boolean;
/** What the page shows again is not dismissed in its other pages either. */
export declare function shownAgain(element: VoiceHost): void;
