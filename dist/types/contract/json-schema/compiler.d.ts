import { type Node } from './node.js';
import { Run } from './run.js';
/** Whether an object with this key may be JSON Schema. */
export declare function isKeyword(key: string): boolean;
/** Compiles the schemas of one document. Each object becomes one node, so references may form circles. */
export declare class Compiler {
    #private;
    constructor(root: Readonly<Record<string, unknown>>);
    /** Compiles the document. Throws a TypeError if it is unusable. */
    compileRoot(): Node;
    /** Returns a function that completes payloads of the compiled document. */
    fillIn(withDefaults: boolean): (payload: unknown, spend: Run['spend']) => unknown;
    /** Compiles a schema of the document; `at` names it in error texts. */
    readonly compile: (schema: unknown, at: string) => Node;
}
