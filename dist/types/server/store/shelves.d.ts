/** What a store holds. Each kind has a part of the capacity for itself. */
export type Kind = 'turns' | 'results' | 'limits' | 'markers';
/** The part of the capacity that the other kinds can't take away. */
export declare const SHARES: Readonly<Record<Kind, number>>;
export declare const KINDS: Kind[];
/** The kind of a value, by its key. */
export declare function kindOf(key: string): Kind;
