import type { Words } from './en.js';
import type { launcherWords } from './launcher-words.js';
/** The texts of the first load. */
export type LauncherWords = typeof launcherWords & {
    readonly errors: Readonly<Record<string, string>>;
};
/** The texts that a page replaces; all others stay in the widget's language. */
export type OwnWords = Partial<Omit<Words, 'errors'>> & {
    readonly errors?: Partial<Words['errors']>;
};
/** Replaces texts by the page's own. Ignores unknown keys and values that are not strings. */
export declare function withOwn<Base extends object>(base: Base, own: unknown): Base;
