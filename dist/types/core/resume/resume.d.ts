import { type Warn } from '../errors/errors.js';
import { type Tab } from '../ports/tab.js';
import type { Session, SessionSetup } from '../session.js';
/** Who goes on with a kept call. */
export interface ResumeRequest {
    readonly session: Pick<Session, 'offer' | 'start' | 'stop' | 'mute' | 'snapshot'>;
    readonly setup: () => SessionSetup;
    readonly location: () => string;
    readonly warn: Warn;
}
/**
 * Goes on with the call that this tab keeps, at once where the microphone may be opened without a question; else
 * offers it, and the visitor's click starts it. Resolves when that is done; false where there is none for this page.
 */
export declare function resume(request: ResumeRequest, tab: Tab): Promise<boolean>;
/** What must be the same on two pages for one call to go on: where it is made, and as whom the agent speaks. */
export declare function optionsOf(setup: SessionSetup, base: string): string;
/** The element, where the session is one's; it shows what its panel is told. */
export declare function panelOf({ element }: SessionSetup): {
    open: boolean;
    muted: boolean;
} | undefined;
