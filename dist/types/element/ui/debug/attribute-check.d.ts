import type { Warn } from '../../../core/errors/warnings.js';
import type { VoiceHost } from '../../host.js';
/**
 * Warns once about each attribute that holds no text of the page's: a framework that does not know the property writes
 * an object into the attribute as “[object Object]”.
 */
export declare class AttributeCheck {
    #private;
    check(element: VoiceHost, warn: Warn): void;
}
