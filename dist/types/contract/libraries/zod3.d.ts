import { type Json, type Parts } from './to-json.js';
/** The parts of a schema of zod 3 that are read; later versions convert themselves. */
export interface Zod3Schema {
    readonly _def: Parts & {
        readonly typeName: string;
        readonly description?: string;
    };
    readonly safeParseAsync: (value: unknown) => Promise<Zod3Result>;
}
type Zod3Result = {
    readonly success: true;
    readonly data: unknown;
} | {
    readonly success: false;
    readonly error: {
        readonly issues: readonly Zod3Issue[];
    };
};
interface Zod3Issue {
    readonly message: string;
    readonly path: readonly (string | number)[];
}
export declare function isZod3(value: unknown): value is Zod3Schema;
export declare const zod3ToJson: (schema: Zod3Schema) => Json;
export {};
