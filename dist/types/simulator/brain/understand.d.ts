import type { DecidedCall } from './decision.js';
import type { Site } from './site.js';
/** What one request turned out to be. `page`: a page that there isn't. */
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
/** The requests in what was said. Parts that mean nothing by themselves stay with the part before. */
export declare function splitRequests(text: string, site: Site): Understood[];
/** `before` is the function that the words before asked for: "… and a croissant" continues it. */
export declare function understand(text: string, site: Site, before?: string): Understood;
