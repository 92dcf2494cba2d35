import type { CallContext } from '../call-context.js';
import { type Route } from '../model/routes.js';
import type { ToolOutcome } from '../model/tool.js';
import type { RunningTools } from './running-tools.js';
/** Opens routes for the model. A failure is an outcome, never a rejection. */
export declare class RouteOpener {
    #private;
    constructor(context: Pick<CallContext, 'call' | 'ports' | 'target' | 'warn'>, running: RunningTools);
    /** Opens the route that a name or a path means. */
    navigate(target: string, routes: readonly Route[], toolCallId?: string): Promise<ToolOutcome>;
}
