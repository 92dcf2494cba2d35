import type { Warn } from '../../core/errors/warnings.js';
import type { VoiceHost } from '../host.js';
/** The values of each enumerated attribute; the first is the default. */
declare const choices: {
    readonly variant: readonly ['panel', 'bar', 'button'];
    readonly placement: readonly ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'];
    readonly theme: readonly ['auto', 'light', 'dark'];
    readonly mode: readonly ['hybrid', 'voice', 'text'];
    readonly warmup: readonly ['intent', 'idle', 'eager', 'none'];
    readonly resume: readonly ['page', 'none'];
    readonly iceTransportPolicy: readonly ['all', 'relay'];
};
type Choice = keyof typeof choices;
/** Returns an attribute's value, or the default for an unknown value, which warns once. */
export declare function choice<Name extends Choice>(element: VoiceHost, name: Name, warn: Warn): (typeof choices)[Name][number];
export {};
