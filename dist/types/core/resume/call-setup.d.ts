import type { SessionOptions } from '../session-options.js';
/** What two pages must share for a call to be resumed: the widget, its backend, and as whom the agent speaks. */
export declare function callSetup(options: SessionOptions, base: string): string;
/** The element, if the session is an element's: it applies `open` and `muted` to its panel. */
export declare function panelOf({ element }: SessionOptions): {
    open: boolean;
    muted: boolean;
} | undefined;
