import type { SessionOptions } from '../session-options.js';
/** What two pages must have in common for a call to be resumed: the widget, its backend, and the agent's settings. */
export declare function callSetup(options: SessionOptions, base: string, element?: EventTarget | undefined): string;
/** The session's element with its panel; undefined in a headless session. */
export declare function panelOf({ element }: SessionOptions): {
    open: boolean;
    muted: boolean;
} | undefined;
