import type { FunctionTool } from '@openai/agents/realtime';
import { RunContext } from '@openai/agents-core';
import type { ConnectionListener } from '../core/connection.js';
import { messageOf, type Warn } from '../core/errors.js';
import type { Post } from './responses.js';
import { toolOutput } from './tool-output.js';

/** A call of a tool, as the model made it; `arguments` is JSON text, or should be. */
export interface ToolCall {
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
  readonly responseId: string;
}

interface Round {
  running: number;
  /** The response that made the calls is over: no further call can join. */
  complete: boolean;
}

/**
 * Runs the calls of each response side by side, answers every one of them whatever happens, and asks for
 * exactly one new response after the last answer.
 */
export class ToolCalls {
  readonly #tools: readonly FunctionTool[];
  readonly #post: Post;
  readonly #warn: Warn;
  readonly #working: (active: boolean) => void;
  readonly #undelivered: ConnectionListener['undelivered'];
  readonly #answered: () => void;
  readonly #rounds = new Map<string, Round>();
  #running = 0;
  readonly #seen = new Set<string>();
  /** The response that was done last: a call of it that comes late must be answered too. */
  #lastDone: string | undefined;

  constructor(
    tools: readonly FunctionTool[],
    post: Post,
    { warn, working, undelivered }: Pick<ConnectionListener, 'warn' | 'working' | 'undelivered'>,
    answered: () => void,
  ) {
    this.#tools = tools;
    this.#post = post;
    this.#warn = warn;
    this.#working = working;
    this.#undelivered = undelivered;
    this.#answered = answered;
  }

  async run(call: ToolCall): Promise<void> {
    if (this.#seen.has(call.callId)) return;
    this.#seen.add(call.callId);
    const { responseId } = call;
    const round = this.#rounds.get(responseId) ?? { running: 0, complete: responseId === this.#lastDone };
    this.#rounds.set(call.responseId, round);
    round.running += 1;
    this.#count(1);
    const output = await this.#answer(call);
    this.#deliver(call, output);
    round.running -= 1;
    this.#finish(call.responseId);
    this.#count(-1);
  }

  responseDone(responseId: string): void {
    this.#lastDone = responseId;
    const round = this.#rounds.get(responseId);
    if (!round) return;
    round.complete = true;
    this.#finish(responseId);
  }

  /** The channel may take less than our own limit: a short answer is better than none. */
  #deliver(call: ToolCall, output: string): void {
    if (this.#send(call, output)) return;
    if (this.#send(call, JSON.stringify({ ok: false, error: 'The result was too long.' }))) return;
    this.#undelivered({ name: call.name, output });
  }

  #send({ callId }: ToolCall, output: string): boolean {
    const item = { type: 'function_call_output', call_id: callId, output };
    return this.#post({ type: 'conversation.item.create', item });
  }

  #count(change: 1 | -1): void {
    this.#running += change;
    this.#working(this.#running > 0);
  }

  #finish(responseId: string): void {
    const round = this.#rounds.get(responseId);
    if (!round?.complete || round.running > 0) return;
    this.#rounds.delete(responseId);
    this.#answered();
  }

  async #answer(call: ToolCall): Promise<string> {
    try {
      return toolOutput(await this.#invoke(call), this.#warn);
    } catch (error) {
      this.#warn('tool-failed', `${call.name}: ${messageOf(error)}`, error);
      return toolOutput({ ok: false, error: messageOf(error) }, this.#warn);
    }
  }

  async #invoke({ callId, name, arguments: text }: ToolCall): Promise<unknown> {
    const tool = this.#tools.find(candidate => candidate.name === name);
    if (!tool) {
      this.#warn('tool-unknown', name);
      return { ok: false, error: 'Unknown tool.', available_tools: this.#tools.map(known => known.name) };
    }
    if (!isJsonObject(text)) {
      this.#warn('tool-arguments-invalid', `${name}: not a JSON object.`);
      return { ok: false, error: 'The arguments must be a JSON object.' };
    }
    const toolCall = { type: 'function_call' as const, callId, name, arguments: text };
    return tool.invoke(new RunContext(), text || '{}', { toolCall });
  }
}

/** An empty text counts: models send it for tools without parameters. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
