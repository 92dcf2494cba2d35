/** Finds the schemas of references within one document. Nothing is loaded. */
export declare class References {
    #private;
    constructor(root: object);
    /** Returns the schema that a reference in `from` names. Throws a TypeError if there is none. */
    find(reference: string, from: object): unknown;
}
