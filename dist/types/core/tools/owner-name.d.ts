/** The class or the instance that a method belongs to. */
export interface Owner {
    readonly className: string;
    /** The key that it was given under, or the name of its file if it is a default export; '' for none. */
    readonly key: string;
}
/**
 * Names each owner by its class, or by its key if several owners have the same class or if a minifier has renamed it.
 * The order of the owners does not count, so that a tool keeps its name.
 */
export declare function ownerNames(owners: readonly Owner[]): ReadonlyMap<Owner, string>;
