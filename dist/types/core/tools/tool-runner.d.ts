import type { CallContext } from '../call-context.js';
import type { Route } from '../model/routes.js';
import type { ToolBridge } from '../model/tool.js';
import type { Approvals } from './approvals.js';
import type { Guardrails } from './guardrails.js';
import type { RunningTools } from './running-tools.js';
/** The parts that decide whether a tool may run, and record each call. */
interface ToolRunnerParts {
    readonly running: RunningTools;
    readonly approvals: Pick<Approvals, 'ask'>;
    readonly guardrails: Pick<Guardrails, 'refusal'>;
}
type ToolContext = Pick<CallContext, 'call' | 'options' | 'backend' | 'ports' | 'target' | 'warn'>;
/** Lets the model act on the page: opens routes, runs functions. A failure is an outcome, never a rejection. */
export declare class ToolRunner {
    #private;
    constructor(context: ToolContext, parts: ToolRunnerParts);
    /** The tools of a connection that offers these routes. */
    bridge(routes: readonly Route[]): ToolBridge;
}
export {};
