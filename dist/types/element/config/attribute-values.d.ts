import type { Warn } from '../../core/errors/warnings.js';
import type { VoiceHost } from '../host.js';
/** What an attribute may say; the first is what it says where it is not set. */
declare const choices: {
    readonly variant: readonly ['panel', 'bar', 'button'];
    readonly placement: readonly ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'];
    readonly theme: readonly ['auto', 'light', 'dark'];
    readonly mode: readonly ['hybrid', 'voice', 'text'];
    readonly warmup: readonly ['intent', 'eager', 'none'];
    readonly resume: readonly ['page', 'none'];
};
type Choice = keyof typeof choices;
/** What an attribute says, or its default if it says something else: then there is one warning. */
export declare function choice<Name extends Choice>(element: VoiceHost, name: Name, warn: Warn): (typeof choices)[Name][number];
export {};
