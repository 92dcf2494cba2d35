import { RunContext } from '@openai/agents-core';
import { messageOf } from '../../core/errors/errors.js';
import type { ToolCall, ToolOutcome } from '../../core/model/tool.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import { RecentIds } from '../../core/util/recent-ids.js';
import type { Post } from '../protocol/response-queue.js';
import { toolOutput } from './tool-output.js';
import type { Toolset } from './tools.js';

/** A call of a tool in a response. */
export interface ResponseToolCall extends ToolCall {
  readonly responseId: string;
}

type ToolCallListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'undelivered'>;

interface Round {
  running: number;
  /** The response that made the calls is over: no further call can join. */
  complete: boolean;
  /** Some call of it is one that the agent speaks to. */
  loud: boolean;
}

interface Answer {
  readonly ok: boolean;
  readonly output: string;
  readonly silent: boolean;
}

/**
 * Runs the calls of each response side by side, always answers every one of them, and asks for
 * exactly one new response after the last answer; for none where every call was silent and went well. What went
 * wrong is never silent: the agent would wait for a user who does not know.
 */
export class ToolCalls {
  readonly #toolset: Toolset;
  readonly #post: Post;
  readonly #listener: ToolCallListener;
  readonly #answered: () => void;
  readonly #rounds = new Map<string, Round>();
  readonly #seen = new RecentIds();
  /** The response that was done last: a late call of it must be answered too. */
  #lastDone: string | undefined;

  /** `answered` asks for the next response. */
  constructor(toolset: Toolset, post: Post, listener: ToolCallListener, answered: () => void) {
    this.#toolset = toolset;
    this.#post = post;
    this.#listener = listener;
    this.#answered = answered;
  }

  async run(call: ResponseToolCall): Promise<void> {
    if (!this.#seen.add(call.toolCallId)) return;
    const { responseId } = call;
    const complete = responseId === this.#lastDone;
    const round = this.#rounds.get(responseId) ?? { running: 0, complete, loud: false };
    this.#rounds.set(call.responseId, round);
    round.running += 1;
    const { toolCallId, name } = call;
    const started = performance.now();
    this.#listener.toolCalled({ toolCallId, name, arguments: call.arguments });
    const answer = await this.#answer(call);
    const outcome = { ok: answer.ok, durationMs: performance.now() - started };
    this.#deliver(call, answer);
    round.running -= 1;
    round.loud ||= !answer.silent;
    this.#finish(call.responseId);
    // After what follows from it was asked for: else it would look like the end of a turn.
    this.#listener.toolAnswered(toolCallId, outcome);
  }

  responseDone(responseId: string): void {
    this.#lastDone = responseId;
    const round = this.#rounds.get(responseId);
    if (!round) return;
    round.complete = true;
    this.#finish(responseId);
  }

  /** The channel may take less than our own limit: a short answer is better than none. */
  #deliver(call: ToolCall, { output, silent }: Answer): void {
    if (this.#send(call, output)) return;
    if (this.#send(call, JSON.stringify({ ok: false, error: 'The result was too long.' }))) return;
    this.#listener.undelivered({ name: call.name, output, silent });
  }

  #send({ toolCallId }: ToolCall, output: string): boolean {
    const item = { type: 'function_call_output', call_id: toolCallId, output };
    return this.#post({ type: 'conversation.item.create', item });
  }

  #finish(responseId: string): void {
    const round = this.#rounds.get(responseId);
    if (!round?.complete || round.running > 0) return;
    this.#rounds.delete(responseId);
    if (round.loud) this.#answered();
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

/** An empty text counts: models send it for tools without parameters. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
