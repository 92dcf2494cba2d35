import type { DecidedCall } from './decision.js';
import type { Site } from './site.js';
/** The meaning of one request. `page` means that it asks for a page that does not exist. */
export type Understood = {
    kind: 'call';
    call: DecidedCall;
} | {
    kind: 'which';
    names: string[];
} | {
    kind: 'missing';
    names: string[];
} | {
    kind: 'page';
} | {
    kind: 'nothing';
};
/** Splits a message into requests. A part without a meaning of its own stays with the part before it. */
export declare function splitRequests(text: string, site: Site): Understood[];
/** `before` is the function of the previous part: "… and a croissant" continues it. */
export declare function understand(text: string, site: Site, before?: string): Understood;
