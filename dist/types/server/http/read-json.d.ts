import { explain } from '../../contract/schema.js';
import type { Incoming } from '../types/http.js';
/**
 * The request's body as an object; an empty body is `{}`. Refuses what is too large (announced or streamed),
 * not JSON, not UTF-8, not an object or nested without end.
 */
export declare function readJson(incoming: Incoming, maxBytes: number): Promise<Record<string, unknown>>;
/** What a schema of the contract has for us. */
interface Shape<Body> {
    safeParse(value: unknown): {
        success: true;
        data: Body;
    } | {
        success: false;
        error: Parameters<typeof explain>[0];
    };
}
/** The request's body in the shape of a contract's schema. Refuses another shape, and what readJson refuses. */
export declare function readBody<Body>(incoming: Incoming, maxBytes: number, schema: Shape<Body>): Promise<Body>;
export {};
