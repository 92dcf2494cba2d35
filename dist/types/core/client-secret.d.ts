/** The answer of a mint, and when it came. */
export interface Minted {
    readonly secret: unknown;
    /** By `performance.now()`, which does not change with the clock. */
    readonly at: number;
}
/**
 * Connects with a secret that is still valid, because a permission prompt can stay open for longer than a secret lives.
 * Mints another one if this one is about to expire, or if the service refuses one that may have expired.
 */
export declare function withFreshSecret<Connection>(minted: Minted, mint: () => Promise<Minted>, connect: (secret: unknown) => Promise<Connection>): Promise<Connection>;
