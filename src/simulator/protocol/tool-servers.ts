import { isObject } from '../shape.js';
import type { Effect, Fields, Item, NewId, RealtimeSession } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';

/** A stand-in for an MCP server: its tools, and what they answer. */
export interface ToolServer {
  tools: readonly { name: string; description?: string; input_schema?: object }[];
  /** True if its tools can't be listed. */
  unreachable?: boolean;
  /** Returns the result, or undefined while the tool still runs: then it is asked again. Throws if the tool fails. */
  run(name: string, args: unknown): string | undefined;
}

interface Job {
  conversation: Conversation;
  emit: Emit;
  newId: NewId;
}

/** The MCP servers that a session names: the service lists their tools and runs them. */
export class ToolServers {
  readonly #servers: Readonly<Record<string, ToolServer>>;
  readonly #job: Job;
  readonly #listed = new Set<string>();

  /** `servers` are keyed by the `server_label` of the session's tools. */
  constructor(servers: Readonly<Record<string, ToolServer>>, job: Job) {
    this.#servers = servers;
    this.#job = job;
  }

  /** Returns one listing for each server that the session names for the first time. */
  list({ tools }: RealtimeSession): Generator<Effect[]>[] {
    const labels = tools.flatMap(({ type, server_label: label }) => (type === 'mcp' ? [String(label)] : []));
    const fresh = labels.filter(label => !this.#listed.has(label));
    for (const label of fresh) this.#listed.add(label);
    return fresh.map(label => this.#list(label));
  }

  /** Runs a call that the conversation has. Its output arrives with the item's last event. */
  *run(item: Item, index: number): Generator<Effect[]> {
    const { emit } = this.#job;
    const where = { item_id: item.id, output_index: index };
    yield [emit('response.mcp_call.in_progress', where)];
    let failure: Fields | undefined;
    try {
      yield* this.#wait(item);
    } catch (error) {
      failure = {
        type: 'tool_execution_error',
        message: error instanceof Error ? error.message : String(error),
      };
    }
    item.status = 'completed';
    item.error = failure ?? null;
    yield [
      emit(failure ? 'response.mcp_call.failed' : 'response.mcp_call.completed', where),
      emit('conversation.item.done', { previous_item_id: null, item }),
    ];
  }

  /** Runs the call of an approved request, outside of any response. */
  *runApproved(request: Item): Generator<Effect[]> {
    const { conversation, emit, newId } = this.#job;
    const { server_label, name, arguments: given } = request;
    const item = {
      ...callItem(newId),
      server_label,
      name,
      arguments: given,
      approval_request_id: request.id,
    } as Item;
    const previousId = conversation.add(item);
    yield [emit('conversation.item.added', { previous_item_id: previousId, item })];
    yield* this.run(item, 0);
  }

  *#wait(item: Item): Generator<Effect[]> {
    const server = this.#servers[String(item.server_label)];
    if (!server) throw new Error(`There is no server '${item.server_label}'.`);
    const args: unknown = JSON.parse(item.arguments || '{}');
    let result = server.run(String(item.name), args);
    while (result === undefined) {
      yield [];
      result = server.run(String(item.name), args);
    }
    item.output = result;
  }

  *#list(label: string): Generator<Effect[]> {
    const { conversation, emit, newId } = this.#job;
    const server = this.#servers[label];
    const id = newId('mcpl');
    const item: Item = {
      ...{ id, object: 'realtime.item', type: 'mcp_list_tools', status: 'in_progress' },
      ...{ server_label: label, tools: [] },
    };
    const previous_item_id = conversation.add(item);
    yield [
      emit('conversation.item.added', { previous_item_id, item }),
      emit('mcp_list_tools.in_progress', { item_id: id }),
    ];
    if (!server || server.unreachable) return yield [emit('mcp_list_tools.failed', { item_id: id })];
    item.status = 'completed';
    item.tools = server.tools.map(tool => ({ input_schema: { type: 'object' }, ...tool }));
    yield [
      emit('conversation.item.done', { previous_item_id, item }),
      emit('mcp_list_tools.completed', { item_id: id }),
    ];
  }
}

/** The fields that every new call has. */
export function callItem(newId: NewId): Pick<Item, 'id' | 'object' | 'type' | 'status' | 'output' | 'error'> {
  return {
    id: newId('mcp'),
    object: 'realtime.item',
    type: 'mcp_call',
    status: 'in_progress',
    output: null,
    error: null,
  };
}

/** Whether the session's tools require approval of a call; without a rule, they do. */
export function needsApproval({ tools }: RealtimeSession, label: string, name: string): boolean {
  const rule =
    tools.find(tool => tool.type === 'mcp' && tool.server_label === label)?.require_approval ?? 'always';
  if (!isObject(rule)) return rule !== 'never';
  const names = (part: unknown) => (isObject(part) && Array.isArray(part.tool_names) ? part.tool_names : []);
  return names(rule.always).includes(name) || !names(rule.never).includes(name);
}
