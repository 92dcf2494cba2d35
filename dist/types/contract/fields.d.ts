/** Basic fields of the contract's schemas. All messages are set here, because `zod/mini` has none. */
import * as z from 'zod/mini';
export declare const text: z.ZodMiniString<string>;
export declare const name: z.ZodMiniString<string>;
export declare const flag: z.ZodMiniBoolean<boolean>;
export declare const record: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>;
