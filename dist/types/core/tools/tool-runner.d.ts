import type { Call } from '../call.js';
import { type Warn } from '../errors/errors.js';
import { type Route } from '../model/routes.js';
import type { Backend } from '../ports/backend.js';
import type { ToolBridge } from '../ports/connection.js';
import type { Approvals } from './approvals.js';
import type { Tasks } from './pending-tool-calls.js';
import type { RunningTools } from './running-tools.js';
/** What the bridge needs from the world. */
export interface ToolPorts {
    /** Opens an allowed address; resolves once the page has shown it, where that can be known. */
    readonly open: (address: URL) => Promise<void> | void;
    /** What relative paths are relative to. */
    readonly location: () => string;
}
/** The call that a bridge works for. */
export interface ToolScope {
    readonly call: Call;
    readonly target: EventTarget;
    readonly element: EventTarget | undefined;
    readonly backend: Backend;
    readonly ports: ToolPorts;
    readonly warn: Warn;
    /** Knows what is not done yet, should the page be left. */
    readonly tasks: Tasks;
    readonly running: RunningTools;
    readonly approvals: Approvals;
}
/** Lets the model act on the page: opens routes, runs functions. A failure is an answer, never a rejection. */
export declare function createToolBridge(given: ToolScope, routes: readonly Route[]): ToolBridge;
