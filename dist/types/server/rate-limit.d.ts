/** Says how many whole seconds this client must wait; 0 lets the request through and counts it. */
export type RateLimiter = (client: string) => number;
/**
 * A token bucket for each client: `perMinute` requests at once, refilled evenly. Lives in this process only;
 * several processes each count for themselves.
 */
export declare function createRateLimiter(perMinute: number, now?: () => number): RateLimiter;
