import { VoiceError } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { Route } from '../../core/model/routes.js';
/** What a page can set without JavaScript, in a `<script type="application/json">` inside the element. */
export interface Configuration {
    readonly routes?: unknown;
    readonly functions?: unknown;
    readonly words?: unknown;
}
/** Reads an element's JSON; a text that can't be read is reported once, with the position, and counts as empty. */
export declare class ConfigurationReader {
    #private;
    /** Without `report`, an error is kept for the next call with `report`. */
    read(element: Element, report?: (error: VoiceError) => void): Configuration;
}
/** The links that a selector finds, as routes: their words are the names. Links to other sites are left out. */
export declare function routesFromLinks(selector: string, root: ParentNode, warn: Warn): Route[];
