import { type Minted } from './client-secret.js';
import type { Warn } from './errors/warnings.js';
import type { ConnectionTransport } from './ports/connection-transport.js';
import type { SessionOptions } from './session-options.js';
import type { StartPorts } from './start-ports.js';
/** What a start can find ready. */
interface Steps {
    /** A peer connection with its offer; opens no connection. */
    readonly connection: ConnectionTransport | undefined;
    readonly secret: Minted;
    readonly functions: unknown;
    readonly routes: unknown;
}
/**
 * What is prepared: the connection, which requests nothing; with `requests` also the lists and a secret; with `press` a
 * secret, which is dropped again where no click follows.
 */
export type Preparation = 'connection' | 'requests' | 'press';
/** The Realtime API's own address of calls. */
export declare const realtimeCalls = "https://api.openai.com/v1/realtime/calls";
/** In this tab's storage, so that a visit of many pages requests one unused secret and not one for each page. */
export declare const unusedSecretKey = "navai-voice:unused-secret";
/** What a session has done ahead of its next start. Nothing of it is seen or heard, and all of it is dropped if unused. */
export declare class PreparedStart {
    #private;
    constructor(ports: StartPorts);
    prepare(what: Preparation, options: SessionOptions): void;
    /** Hands a step over to a start; undefined if it was not prepared with these options, or is too old. */
    take<Step extends keyof Steps>(step: Step, options: SessionOptions, signal: AbortSignal, warn: Warn): Promise<Steps[Step]> | undefined;
    /** Drops everything. */
    release(): void;
}
/** Resolves to undefined if the page can't have one: the connection then finds out why. */
export declare function beginConnection(begin: NonNullable<StartPorts['begin']>, { callUrl, mode, iceServers, iceTransportPolicy }: SessionOptions, signal: AbortSignal, warn: Warn): Promise<ConnectionTransport | undefined>;
export {};
