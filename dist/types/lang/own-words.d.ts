import type { Words } from './en.js';
import type { launcherWords } from './launcher-words.js';
/** What the first load has of the words. */
export type LauncherWords = typeof launcherWords & Pick<Words, 'errors'>;
/** What a page replaces of the words; everything else stays in its language. */
export type OwnWords = Partial<Omit<Words, 'errors'>> & {
    readonly errors?: Partial<Words['errors']>;
};
/** Words with those of the page in their places. Ignores unknown keys and values that are not texts. */
export declare function withOwn<Base extends object>(base: Base, own: unknown): Base;
