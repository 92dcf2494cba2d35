import type { FunctionTool } from '@openai/agents/realtime';
import type { VoiceError } from '../../src/core/errors/errors.js';
import { Transcript } from '../../src/core/model/transcript.js';
import type { UsageSource } from '../../src/core/model/usage.js';
import type { RealtimeEvent } from '../../src/realtime/protocol/response-queue.js';
import { ProtocolHandler } from '../../src/realtime/protocol-handler.js';
import { nextTask } from '../core/rejections.js';
import { collectWarnings } from '../core/warnings.js';

/** Records the events that were sent to the server. */
export class Wire {
  readonly sent: RealtimeEvent[] = [];
  readonly post = (event: RealtimeEvent): boolean => {
    this.sent.push(event);
    return true;
  };

  get types(): string[] {
    return this.sent.map(({ type }) => type);
  }

  /** The outputs of tools by call id. */
  get outputs(): Record<string, unknown> {
    const items = this.sent.map(({ item }) => Object(item));
    const outputs = items.filter(({ type }) => type === 'function_call_output');
    return Object.fromEntries(outputs.map(({ call_id, output }) => [call_id, JSON.parse(output)]));
  }

  count(type: string): number {
    return this.types.filter(sent => sent === type).length;
  }
}

/** A protocol handler whose server is the test. */
export function createProtocol(tools: readonly FunctionTool[] = [], silent: readonly string[] = []) {
  const wire = new Wire();
  const warnings = collectWarnings();
  const transcript = new Transcript();
  const facts: string[] = [];
  const closed: VoiceError[] = [];
  const counted: { source: UsageSource; usage: unknown }[] = [];
  let working = 0;
  const serviceRuns: object[] = [];
  const asked: object[] = [];
  /** The visitor's answer to requests for approval. Default: allowed. */
  const approvals = { approve: async (_signal: AbortSignal): Promise<string | undefined> => undefined };
  const runs = (change: 1 | -1) => {
    working += change;
    facts.push(`working ${working > 0}`);
  };
  const protocol = new ProtocolHandler(
    wire.post,
    {
      item: update => void transcript.apply(update),
      responding: active => void facts.push(`responding ${active}`),
      agentSpeaking: active => void facts.push(`speaking ${active}`),
      warn: warnings.warn,
      agentChanged: ({ name }) => void facts.push(`agent ${name}`),
      trouble: active => void facts.push(`trouble ${active}`),
      undelivered: ({ name }) => void facts.push(`undelivered ${name}`),
      closed: error => void closed.push(error),
      userSpeaking: active => void facts.push(`user ${active}`),
      usage: (source, usage) => void counted.push({ source, usage }),
      toolCalled: () => runs(1),
      toolAnswered: () => runs(-1),
      serverEvent: () => {},
      serviceTools: {
        waits: (_call, until) => void until.then(() => facts.push('waited')),
        runs: (call, ended) => {
          serviceRuns.push({ ...call });
          void ended.then(outcome => serviceRuns.push({ toolCallId: call.toolCallId, ...outcome }));
        },
        approve: (call, description, signal) => {
          asked.push({ ...call, description });
          return approvals.approve(signal);
        },
      },
    },
    { tools, untyped: [], isSilent: name => silent.includes(name) },
  );
  /** Receives server events one after the other, and waits for everything they cause. */
  const receive = async (...events: RealtimeEvent[]) => {
    for (const event of events) protocol.read(event);
    await nextTask();
  };
  return {
    protocol,
    wire,
    warnings,
    transcript,
    facts,
    closed,
    counted,
    receive,
    serviceRuns,
    asked,
    approvals,
  };
}

/** A tool of the agent with this implementation. */
export function toolNamed(name: string, run: (args: unknown) => unknown): FunctionTool {
  const invoke = async (_context: unknown, text: string) => run(JSON.parse(text));
  return { type: 'function', name, description: '', parameters: {}, invoke } as unknown as FunctionTool;
}

/** A complete tool call of a response, as sent by the server. */
export function toolCall(toolCallId: string, name: string, given = '{}', response = 'resp_1'): RealtimeEvent {
  const item = {
    ...{ id: `item_${toolCallId}`, type: 'function_call', status: 'completed' },
    ...{ call_id: toolCallId, name, arguments: given },
  };
  return { type: 'response.output_item.done', response_id: response, output_index: 0, item };
}

export const responseCreated = (id = 'resp_1'): RealtimeEvent => {
  return { type: 'response.created', response: { id, status: 'in_progress', output: [] } };
};

export const responseDone = (id = 'resp_1', change: object = {}): RealtimeEvent => {
  return {
    type: 'response.done',
    response: { id, status: 'completed', status_details: null, output: [], ...change },
  };
};
