/**
 * What a link is left out for, as words in the spelling of `fold()`. A star stands for any letters. The guide
 * `navigation.md` lists all of it, which a test compares.
 */
export declare const leftOut: {
    /** Anywhere in a part of the path or in a parameter’s value, or as the beginning of the link’s name. */
    signOut: readonly string[];
    /** At the beginning or the end of a part of the path or a value, or at the beginning of the link’s name. */
    actions: readonly string[];
    /** As a whole part of the path. */
    places: readonly string[];
    /** As a whole part of the path, or as the whole name of the link. */
    exits: readonly string[];
    /** As a word of a parameter’s name. */
    parameters: readonly string[];
    /** As the extension of a file. */
    files: readonly string[];
    /** As a word of the link’s `rel`. */
    relations: readonly string[];
    /** As the link’s `role`. */
    roles: readonly string[];
};
