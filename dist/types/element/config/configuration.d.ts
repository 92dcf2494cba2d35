import { VoiceError } from '../../core/errors/errors.js';
/** Settings that need no JavaScript, from a `<script type="application/json">` inside the element. */
export interface Configuration {
    readonly routes?: unknown;
    readonly functions?: unknown;
    readonly words?: unknown;
}
/** Reads an element's JSON. Invalid JSON counts as empty; its position is reported once. */
export declare class ConfigurationReader {
    #private;
    /** Without `report`, keeps an error for the next call that passes `report`. */
    read(element: Element, report?: (error: VoiceError) => void): Configuration;
}
