import { messageOf } from '../../core/errors/errors.js';
import type { ToolCall, ToolOutcome } from '../../core/model/tool.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import { RecentIds } from '../../core/util/recent-ids.js';
import type { Post, RealtimeEvent } from '../protocol/response-queue.js';
import type { Reaction, Rounds } from './rounds.js';

type McpListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'serviceTools'>;

/** An item of the protocol that is about an MCP server. */
interface McpItem {
  readonly id: string;
  readonly type?: string;
  readonly name?: string;
  readonly arguments?: string;
  readonly server_label?: string;
  readonly approval_request_id?: string | null;
  readonly output?: string | null;
  readonly error?: unknown;
  readonly tools?: readonly { readonly name?: string; readonly description?: string }[];
}

/** A call that the service has announced and not ended. */
interface OpenCall {
  readonly responseId: string;
  /** The service has begun to run it. */
  started: boolean;
  readonly startedAt: number;
  readonly end: (outcome: ToolOutcome) => void;
}

const callTypes: readonly unknown[] = ['mcp_call', 'mcp_tool_call'];
const cutOffWords = 'The call was cut off.';

/**
 * The tools of MCP servers, which the service runs itself. Reports their calls, answers its requests for approval, and
 * lets the agent go on after the last call of a response, because the service waits for a request.
 */
export class McpCalls {
  readonly #post: Post;
  readonly #listener: McpListener;
  readonly #rounds: Rounds;
  readonly #items = new Map<string, McpItem>();
  readonly #open = new Map<string, OpenCall>();
  readonly #ended = new RecentIds();
  readonly #asked = new RecentIds();
  /** Calls that were approved and have not begun, by the id of the request. */
  readonly #approved = new Map<string, () => void>();
  readonly #descriptions = new Map<string, string>();
  readonly #closing = new AbortController();

  constructor(post: Post, listener: McpListener, rounds: Rounds) {
    this.#post = post;
    this.#listener = listener;
    this.#rounds = rounds;
  }

  /** One row per event that is only about MCP servers. */
  readonly handlers: Readonly<Record<string, (event: RealtimeEvent) => void>> = {
    'mcp_list_tools.failed': ({ item_id: id }) => {
      const { server_label: label } = this.#items.get(String(id)) ?? {};
      this.#listener.warn('tool-server-unavailable', String(label ?? id ?? ''));
    },
    'response.mcp_call_arguments.done': event => {
      const id = String(event.item_id);
      this.#items.set(id, { ...this.#known(id), arguments: String(event.arguments ?? '') });
    },
    'response.mcp_call.in_progress': ({ item_id: id }) => this.#begin(String(id), true),
    'response.mcp_call.completed': ({ item_id: id }) => this.#end(String(id), { ok: true }),
    'response.mcp_call.failed': ({ item_id: id }) => this.#end(String(id), this.#failure(String(id))),
  };

  /** Reads an item of any event; ignores those of other types. `responseId` is '' if the event has none. */
  item(given: unknown, responseId: string, done: boolean): void {
    const { type, id } = Object(given) as McpItem;
    if (typeof type !== 'string' || !/^mcp_/.test(type)) return;
    const item = { ...this.#known(id), ...definedOf(given as McpItem) };
    if (responseId) this.#responses.set(id, responseId);
    this.#items.set(id, item);
    if (type === 'mcp_list_tools') this.#list(item);
    if (!done) return;
    if (type === 'mcp_approval_request') void this.#ask(item);
    if (!callTypes.includes(type)) return;
    this.#begin(id, false);
    if (item.error) this.#end(id, this.#failure(id));
    else if (typeof item.output === 'string') this.#end(id, { ok: true, result: item.output });
  }

  /** A response has begun: nothing waits any longer for the calls that were approved. */
  responseStarted(): void {
    for (const release of this.#approved.values()) release();
    this.#approved.clear();
  }

  /** A response has ended: calls that it announced and that were not begun will not run if it is not complete. */
  responseDone(responseId: string, complete: boolean): void {
    if (complete) return;
    for (const [id, call] of this.#open) {
      if (call.responseId === responseId && !call.started)
        this.#end(id, { ok: false, error: cutOffWords }, 'none');
    }
  }

  /** The connection is over: nothing more is heard of its calls. */
  close(): void {
    this.#closing.abort();
    this.responseStarted();
    for (const id of [...this.#open.keys()])
      this.#end(id, { ok: false, error: 'The connection was lost meanwhile.' }, 'none');
  }

  /** The response that each item belongs to; its later events do not all say so. */
  readonly #responses = new Map<string, string>();

  #known(id: string): McpItem {
    return this.#items.get(id) ?? { id };
  }

  #callOf(id: string): ToolCall {
    const { name = '', arguments: given = '' } = this.#known(id);
    return { toolCallId: id, name, arguments: given };
  }

  #list({ server_label: label, tools }: McpItem): void {
    for (const { name, description } of tools ?? []) {
      if (description) this.#descriptions.set(`${label} ${name}`, description);
    }
  }

  #begin(id: string, started: boolean): void {
    const known = this.#open.get(id);
    if (known) known.started ||= started;
    if (known || this.#ended.has(id)) return;
    const responseId = this.#responses.get(id) ?? '';
    const call = this.#callOf(id);
    const ended = new Promise<ToolOutcome>(end => {
      this.#open.set(id, { responseId, started, startedAt: performance.now(), end });
    });
    this.#rounds.begin(responseId);
    this.#listener.toolCalled(call);
    this.#listener.serviceTools.runs(call, ended);
    const request = this.#known(id).approval_request_id ?? '';
    this.#approved.get(request)?.();
    this.#approved.delete(request);
  }

  #end(id: string, outcome: ToolOutcome, reaction: Reaction = 'unless-spoken'): void {
    this.#begin(id, true);
    const call = this.#open.get(id);
    if (!call) return;
    this.#open.delete(id);
    this.#ended.add(id);
    this.#items.delete(id);
    this.#responses.delete(id);
    call.end(outcome);
    this.#rounds.end(call.responseId, reaction);
    // After the next response was requested, because otherwise this would look like the end of a turn.
    this.#listener.toolAnswered(id, { ok: outcome.ok, durationMs: performance.now() - call.startedAt });
  }

  #failure(id: string): ToolOutcome {
    const { error } = this.#known(id);
    return { ok: false, error: error ? messageOf(error) : 'The server did not say why.' };
  }

  async #ask(item: McpItem): Promise<void> {
    const { id, server_label: label, name } = item;
    if (!this.#asked.add(id)) return;
    const call = this.#callOf(id);
    const responseId = this.#responses.get(id) ?? '';
    const { signal } = this.#closing;
    const { serviceTools } = this.#listener;
    const description = this.#descriptions.get(`${label} ${name}`) ?? '';
    this.#rounds.begin(responseId);
    let over = () => {};
    serviceTools.waits(call, new Promise<void>(resolve => (over = resolve)));
    try {
      const refusal = await serviceTools.approve(call, description, signal);
      if (signal.aborted) return over();
      this.#answer(id, refusal);
      if (refusal !== undefined) this.#refused(call, over);
      else this.#approved.set(id, over);
      this.#rounds.end(responseId, refusal === undefined ? 'none' : 'response');
    } catch {
      // The connection or the call has ended meanwhile.
      over();
    } finally {
      this.#items.delete(id);
      this.#responses.delete(id);
    }
  }

  #answer(id: string, refusal: string | undefined): void {
    const reason = refusal === undefined ? {} : { reason: refusal };
    const item = { type: 'mcp_approval_response', approval_request_id: id, approve: !('reason' in reason) };
    this.#post({ type: 'conversation.item.create', item: { ...item, ...reason } });
  }

  /** Nothing runs, but the record of the turn has the call. */
  #refused(call: ToolCall, over: () => void): void {
    this.#listener.toolCalled(call);
    this.#listener.toolAnswered(call.toolCallId, { ok: false, durationMs: 0 });
    over();
  }
}

/** The fields that are there: later events of an item may leave out what earlier ones said. */
function definedOf(item: McpItem): McpItem {
  const entries = Object.entries(item).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(entries) as unknown as McpItem;
}
