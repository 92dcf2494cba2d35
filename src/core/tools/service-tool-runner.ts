import type { CallContext } from '../call-context.js';
import { messageOf } from '../errors/errors.js';
import { NavaiToolResultEvent } from '../events/call-events.js';
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

const leftWords = 'The page was left meanwhile. What came of it is not known: do not run it again unasked.';

/** Shows tools that the service runs like those of the page, and asks for approval in the same way. */
export class ServiceToolRunner implements ServiceTools {
  readonly #context: Pick<CallContext, 'target' | 'warn'>;
  readonly #parts: Parts;

  constructor(context: Pick<CallContext, 'target' | 'warn'>, parts: Parts) {
    this.#context = context;
    this.#parts = parts;
  }

  waits(call: ToolCall, until: Promise<unknown>): void {
    void this.#parts.running.during(call, () => until.catch(() => {}));
  }

  runs(call: ToolCall, ended: Promise<ToolOutcome>): void {
    const { toolCallId, name } = call;
    const { running } = this.#parts;
    const work = { functionName: name, meanwhile: { ok: false, function_name: name, error: leftWords } };
    const started = performance.now();
    void running.during(call, async () => {
      const { ok, error } = await running.run(toolCallId, work, () => ended);
      if (!ok) this.#context.warn('tool-failed', `${name}: ${messageOf(error)}`);
      const event = new NavaiToolResultEvent(name, toolCallId, ok, performance.now() - started);
      this.#context.target.dispatchEvent(event);
    });
  }

  async approve(call: ToolCall, description: string, signal: AbortSignal): Promise<string | undefined> {
    const { toolCallId, name } = call;
    const payload = readPayload(call.arguments);
    const { approvals, guardrails } = this.#parts;
    const refusal = guardrails.refusal(name, payload);
    if (refusal !== undefined) return refusal;
    return approvals.ask({ name, description, requiresApproval: true }, payload, toolCallId, signal);
  }
}

/** Returns the text itself if it is not JSON, because the visitor should see what they are asked about. */
function readPayload(text: string): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return text;
  }
}
