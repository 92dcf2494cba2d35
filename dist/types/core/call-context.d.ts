import type { Call } from './call.js';
import type { Warn } from './errors/warnings.js';
import type { Backend } from './ports/backend.js';
import type { Connection } from './ports/connection.js';
import type { CallPorts, SessionOptions } from './session-options.js';
/**
 * What the parts of a call have in common. Each part takes the fields that it needs: `Pick<CallContext, 'call' |
 * 'warn'>`.
 */
export interface CallContext {
    readonly call: Call;
    /** The page's options at the start of the call; not validated yet. */
    readonly options: SessionOptions;
    readonly backend: Backend;
    readonly ports: CallPorts;
    /** Receives the events. */
    readonly target: EventTarget;
    readonly warn: Warn;
    /** The live connection; undefined while there is none. */
    readonly connection: () => Connection | undefined;
    /** Reports that something in the snapshot has changed. */
    readonly changed: () => void;
}
