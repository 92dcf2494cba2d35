import { RunContext } from '@openai/agents-core';
import { messageOf } from '../../core/errors/errors.js';
import type { ToolCall, ToolOutcome } from '../../core/model/tool.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import { RecentIds } from '../../core/util/recent-ids.js';
import { stringify } from '../../core/util/stringify.js';
import type { Post } from '../protocol/response-queue.js';
import type { Rounds } from './rounds.js';
import { toolOutput } from './tool-output.js';
import type { Toolset } from './tools.js';

/** A tool call in a response. */
export interface ResponseToolCall extends ToolCall {
  readonly responseId: string;
}

type ToolCallListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'undelivered'>;

const cutOffWords =
  'The call was cut off before its arguments were complete, so nothing was run. Make it again with shorter arguments, or ask the user.';

interface Answer {
  readonly ok: boolean;
  readonly output: string;
  readonly silent: boolean;
}

/**
 * Runs the calls of each response in parallel, and answers every one of them. The agent responds unless every call was
 * silent and succeeded. A failure is never silent: the agent would wait for a user who does not know about it.
 */
export class ToolCalls {
  readonly #toolset: Toolset;
  readonly #post: Post;
  readonly #listener: ToolCallListener;
  readonly #rounds: Rounds;
  readonly #seen = new RecentIds();
  /** The last call was cut off. */
  #cutBefore = false;

  constructor(toolset: Toolset, post: Post, listener: ToolCallListener, rounds: Rounds) {
    this.#toolset = toolset;
    this.#post = post;
    this.#listener = listener;
    this.#rounds = rounds;
  }

  async run(call: ResponseToolCall): Promise<void> {
    this.#cutBefore = false;
    await this.#take(call, () => this.#answer(call));
  }

  /**
   * Answers a call whose arguments were cut off, because the model would wait for its output. With `again`, lets the
   * model go on, but only once in a row: it may hit the same limit again.
   */
  cutOff(call: ResponseToolCall, again: boolean): void {
    if (!call.toolCallId) return;
    const silent = !again || this.#cutBefore;
    this.#cutBefore = true;
    const output = JSON.stringify({ ok: false, error: cutOffWords });
    void this.#take(call, async () => ({ ok: false, output, silent }));
  }

  async #take(call: ResponseToolCall, find: () => Promise<Answer>): Promise<void> {
    if (!this.#seen.add(call.toolCallId)) return;
    const { responseId } = call;
    this.#rounds.begin(responseId);
    const { toolCallId, name } = call;
    const started = performance.now();
    this.#listener.toolCalled({ toolCallId, name, arguments: call.arguments });
    const answer = await find();
    const outcome = { ok: answer.ok, durationMs: performance.now() - started };
    this.#deliver(call, answer);
    this.#rounds.end(responseId, answer.silent ? 'none' : 'response');
    // After the next response was requested, because otherwise this would look like the end of a turn.
    this.#listener.toolAnswered(toolCallId, outcome);
  }

  /** Retries with a short answer, because the channel may accept less than our own limit. */
  #deliver(call: ToolCall, { output, silent }: Answer): void {
    if (this.#send(call, output)) return;
    if (this.#send(call, stringify({ ok: false, error: 'The result was too long.' }))) return;
    this.#listener.undelivered({ name: call.name, output, silent });
  }

  #send({ toolCallId }: ToolCall, output: string): boolean {
    const item = { type: 'function_call_output', call_id: toolCallId, output };
    return this.#post({ type: 'conversation.item.create', item });
  }

  async #answer(call: ToolCall): Promise<Answer> {
    const { isSilent } = this.#toolset;
    try {
      const outcome = await this.#invoke(call);
      const { ok } = Object(outcome) as Partial<ToolOutcome>;
      return {
        ok: ok !== false,
        output: toolOutput(outcome, this.#listener.warn),
        silent: ok === true && isSilent(call.name, call.arguments),
      };
    } catch (error) {
      this.#listener.warn('tool-failed', `${call.name}: ${messageOf(error)}`, error);
      return {
        ok: false,
        output: toolOutput({ ok: false, error: messageOf(error) }, this.#listener.warn),
        silent: false,
      };
    }
  }

  async #invoke({ toolCallId, name, arguments: text }: ToolCall): Promise<unknown> {
    const { tools } = this.#toolset;
    const tool = tools.find(candidate => candidate.name === name);
    if (!tool) {
      this.#listener.warn('tool-unknown', name);
      return { ok: false, error: 'Unknown tool.', available_tools: tools.map(known => known.name) };
    }
    if (!isJsonObject(text)) {
      this.#listener.warn('tool-arguments-invalid', `${name}: not a JSON object.`);
      return { ok: false, error: 'The arguments must be a JSON object.' };
    }
    const toolCall = { type: 'function_call' as const, callId: toolCallId, name, arguments: text };
    return tool.invoke(new RunContext(), text || '{}', { toolCall });
  }
}

/** An empty text counts as an object: models send it for tools without parameters. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
