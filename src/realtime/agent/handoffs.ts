import type { FunctionTool } from '@openai/agents/realtime';
import type { Warn } from '../../core/errors/warnings.js';
import type { PageFunction } from '../../core/model/function.js';
import type { Route } from '../../core/model/routes.js';
import type { Team, TeamMember } from '../../core/model/team.js';
import type { ToolOutcome } from '../../core/model/tool.js';
import { stringify } from '../../core/util/stringify.js';
import type { RealtimeEvent } from '../protocol/response-queue.js';
import type { UpdateAcks } from '../protocol/update-acks.js';
import { addInstructions, buildAgent } from './instructions.js';
import { type ChosenFields, type MintedSession, sessionUpdate } from './session-update.js';
import { makeTool, type Toolset } from './tools.js';

/** What handoffs need from their connection. */
export interface HandoffsOptions {
  readonly team: Team;
  /** The agent that speaks first: on a later connection, the one that spoke last. */
  readonly agent: TeamMember;
  readonly routes: () => readonly Route[];
  /** Returns the tools of an agent with these functions of its own. */
  readonly toolset: (own: readonly PageFunction[]) => Toolset;
  readonly updates: UpdateAcks;
  /** Another agent speaks now. */
  readonly changed: (agent: TeamMember) => void;
  readonly warn: Warn;
}

/** The agents of a connection: their instructions, their tools, and the handoffs between them. */
export class Handoffs {
  readonly #options: HandoffsOptions;
  #toolsets: ReadonlyMap<TeamMember, Toolset>;
  /** The tools that can be run: always the same array, with other contents after a handoff. */
  readonly #tools: FunctionTool[];
  /** The tools of the agent that speaks, kept up to date. */
  readonly toolset: Toolset;
  #agent: TeamMember;
  #minted: MintedSession = {};

  constructor(options: HandoffsOptions) {
    this.#options = options;
    this.#agent = options.agent;
    this.#toolsets = this.#makeToolsets();
    this.#tools = [...this.#toolsetOf(options.agent).tools];
    this.toolset = {
      tools: this.#tools,
      untyped: [],
      isSilent: (...call) => this.#toolsetOf(this.#agent).isSilent(...call),
    };
  }

  /** The page's functions or routes have changed: updates the model if its tools differ and it is configured already. */
  refresh(configured: boolean): void {
    const { updates, warn } = this.#options;
    const before = stringify(this.#agentFields(this.#agent));
    this.#toolsets = this.#makeToolsets();
    this.settled();
    const fields = this.#agentFields(this.#agent);
    if (configured && stringify(fields) !== before)
      updates.send(fields, message => warn('realtime-warning', message));
  }

  /** The session update for the agent that speaks. */
  update(
    minted: MintedSession,
    transcriptionModel: string,
    chosen?: ChosenFields,
    names?: readonly string[],
  ): RealtimeEvent {
    this.#minted = minted;
    return this.#sessionOf(this.#agent, transcriptionModel, chosen, names);
  }

  /** A response is over: removes the previous agent's tools, which can't be called any more. */
  settled(): void {
    this.#tools.splice(0, this.#tools.length, ...this.#toolsetOf(this.#agent).tools);
  }

  #sessionOf(
    member: TeamMember,
    transcriptionModel: string,
    chosen?: ChosenFields,
    names?: readonly string[],
  ): RealtimeEvent {
    const built = buildAgent(this.#options.routes(), this.#toolsetOf(member));
    const role = this.#role(member);
    const instructions = role ? addInstructions(this.#minted.instructions, role) : this.#minted.instructions;
    return sessionUpdate({ ...this.#minted, instructions }, built, transcriptionModel, chosen, names);
  }

  #role(member: TeamMember): string {
    const [primary, ...specialists] = this.#options.team.members;
    if (member !== primary)
      return [
        `You are the specialist “${member.name}”. Go on in the same conversation, without a greeting.`,
        ...(member.instructions ? [member.instructions] : []),
        `When a request is not yours, hand the conversation back with ${transferTo(primary)}, without announcing it.`,
      ].join('\n');
    const list = specialists.map(to => `- ${transferTo(to)}${to.description ? `: ${to.description}` : ''}`);
    const handing =
      'When a request is a specialist’s, hand the conversation over at once, without announcing it:';
    return [
      ...(member.instructions ? [member.instructions] : []),
      ...(list.length > 0 ? [handing, ...list] : []),
    ].join('\n');
  }

  /** The part of the session that changes with the agent and its tools. */
  #agentFields(member: TeamMember): object {
    const { instructions, tools } = Object(this.#sessionOf(member, '').session) as Record<string, unknown>;
    return { instructions, tools };
  }

  #makeToolsets(): Map<TeamMember, Toolset> {
    return new Map(this.#options.team.members.map(member => [member, this.#makeToolset(member)]));
  }

  #makeToolset(member: TeamMember): Toolset {
    const { team, toolset, warn } = this.#options;
    const [primary, ...specialists] = team.members;
    const transfers = (member === primary ? specialists : [primary]).flatMap(to =>
      to ? [this.#transferTo(to)] : [],
    );
    const names = new Set(transfers.map(({ name }) => name));
    const { tools, ...rest } = toolset(member.functions);
    for (const { name } of tools)
      if (names.has(name))
        warn('function-clash', `“${name}” hands over to an agent; the function is not offered.`);
    return { ...rest, tools: [...transfers, ...tools.filter(({ name }) => !names.has(name))] };
  }

  #transferTo(to: TeamMember): FunctionTool {
    const description = to.description || `Hands the conversation over to “${to.name}”.`;
    const parameters = { type: 'object', properties: {}, additionalProperties: false };
    return makeTool(transferTo(to), description, parameters, async () => this.#handOver(to));
  }

  #handOver(to: TeamMember): ToolOutcome {
    const { updates, warn } = this.#options;
    const from = this.#agent;
    const refused = (message: string) => {
      warn('handoff-failed', `${to.name}: ${message}`);
      this.#switchTo(from);
    };
    if (!updates.send(this.#agentFields(to), refused))
      return { ok: false, error: `“${to.name}” could not take over. Go on by yourself.` };
    this.#switchTo(to);
    return { ok: true, agent: to.name };
  }

  /**
   * Makes an agent the one that speaks. Keeps the previous agent's tools until its response is over, because calls that
   * it has made may still arrive.
   */
  #switchTo(member: TeamMember): void {
    if (member === this.#agent) return;
    const before = this.#toolsetOf(this.#agent).tools;
    this.#agent = member;
    this.settled();
    const names = new Set(this.#tools.map(({ name }) => name));
    this.#tools.push(...before.filter(({ name }) => !names.has(name)));
    this.#options.changed(member);
  }

  #toolsetOf(member: TeamMember): Toolset {
    return this.#toolsets.get(member) ?? { tools: [], untyped: [], isSilent: () => false };
  }
}

function transferTo(member: TeamMember | undefined): string {
  return `transfer_to_${member?.name}`;
}
