/** The small pieces that the contract's shapes are made of; every message is ours, as `zod/mini` brings none. */
import * as z from 'zod/mini';
export declare const text: z.ZodMiniString<string>;
export declare const name: z.ZodMiniString<string>;
export declare const flag: z.ZodMiniBoolean<boolean>;
export declare const record: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>;
