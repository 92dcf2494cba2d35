import type { CallContext } from '../call-context.js';
import type { ToolCall, ToolOutcome } from '../model/tool.js';
import type { ServiceTools } from '../ports/connection.js';
import type { Approvals } from './approvals.js';
import type { Guardrails } from './guardrails.js';
import type { RunningTools } from './running-tools.js';
interface Parts {
    readonly running: Pick<RunningTools, 'during' | 'run'>;
    readonly approvals: Pick<Approvals, 'ask'>;
    readonly guardrails: Pick<Guardrails, 'refusal'>;
}
/** Shows tools that the service runs like those of the page, and asks for approval in the same way. */
export declare class ServiceToolRunner implements ServiceTools {
    #private;
    constructor(context: Pick<CallContext, 'target' | 'warn'>, parts: Parts);
    waits(call: ToolCall, until: Promise<unknown>): void;
    runs(call: ToolCall, ended: Promise<ToolOutcome>): void;
    approve(call: ToolCall, description: string, signal: AbortSignal): Promise<string | undefined>;
}
export {};
