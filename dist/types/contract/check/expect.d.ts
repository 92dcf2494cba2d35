import type * as z from 'zod/mini';
import { type Answer } from './exchange.js';
import type { Finding } from './rule.js';
export declare const isOk: ({ status }: Answer) => boolean;
export declare const isClientError: ({ status }: Answer) => boolean;
export declare const isRedirect: ({ status }: Answer) => boolean;
export declare const isUnauthorized: ({ status }: Answer) => boolean;
/** Whether the answer means that the backend does not offer the endpoint. */
export declare const isLeftOut: ({ status }: Answer) => boolean;
export declare const isHtml: ({ headers, text }: Answer) => boolean;
/** Describes an answer in one sentence. Omits the body of a success, which may hold anything. */
export declare function described(answer: Answer): string;
/** Passes if the answer has one of these statuses. */
export declare function expectStatus(answer: Answer, ...statuses: readonly number[]): Finding;
/** Passes if the answer is a 4xx, which blames the request. */
export declare function expectRefusal(answer: Answer): Finding;
/** Passes if the answer is a success whose body has this shape. */
export declare function expectBody(answer: Answer, schema: z.ZodMiniType): Finding;
