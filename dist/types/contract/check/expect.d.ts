import type * as z from 'zod/mini';
import { type Answer } from './exchange.js';
import type { Finding } from './rule.js';
export declare const isOk: ({ status }: Answer) => boolean;
export declare const isClientError: ({ status }: Answer) => boolean;
export declare const isRedirect: ({ status }: Answer) => boolean;
export declare const isUnauthorized: ({ status }: Answer) => boolean;
/** How an extension says that it is left out. */
export declare const isLeftOut: ({ status }: Answer) => boolean;
export declare const isHtml: ({ headers, text }: Answer) => boolean;
/** What came, in one sentence. The body of a success is left out: it may hold anything. */
export declare function described(answer: Answer): string;
/** Kept if the answer has one of these statuses. */
export declare function expectStatus(answer: Answer, ...statuses: readonly number[]): Finding;
/** Kept if the answer is a 4xx: the sender's mistake, and said so. */
export declare function expectRefusal(answer: Answer): Finding;
/** Kept if the answer is a success whose body has this shape. */
export declare function expectBody(answer: Answer, schema: z.ZodMiniType): Finding;
