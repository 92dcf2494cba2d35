import type { CallContext } from '../call-context.js';
import { NavaiAgentEvent } from '../events/call-events.js';
import type { Team, TeamMember } from '../model/team.js';
import { untilAborted } from '../util/until-aborted.js';
import { loadTeam, soloTeam } from './load-agents.js';

type TeamContext = Pick<CallContext, 'call' | 'options' | 'target' | 'warn'>;

/** The agents of a call, and which one speaks. */
export class ActiveTeam {
  readonly #context: TeamContext;
  #team: Team = soloTeam;
  #agent: TeamMember | undefined;

  constructor(context: TeamContext) {
    this.#context = context;
  }

  get team(): Team {
    return this.#team;
  }

  /** The agent that speaks: the primary one until a handoff. */
  get agent(): TeamMember {
    return this.#agent ?? (this.#team.members[0] as TeamMember);
  }

  /** The name of the agent that has taken over; empty for the primary agent. */
  get handedTo(): string {
    return this.#agent?.name ?? '';
  }

  /** Loads the page's agents, if any. `name` is the agent that spoke last on the previous page. */
  async load(name: string | undefined): Promise<void> {
    const { call, options, warn } = this.#context;
    if (!options.agents) return;
    this.#team = await untilAborted(loadTeam(options.agents, warn), call.signal);
    this.#agent = this.#team.members.find(member => member.name === name);
  }

  /** Another agent speaks from now on. */
  handOver(agent: TeamMember): void {
    const previous = this.agent.name;
    this.#agent = agent;
    this.#context.target.dispatchEvent(new NavaiAgentEvent(agent.name, previous));
  }
}
