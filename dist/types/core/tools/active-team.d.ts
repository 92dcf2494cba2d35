import type { CallContext } from '../call-context.js';
import type { Team, TeamMember } from '../model/team.js';
type TeamContext = Pick<CallContext, 'call' | 'options' | 'target' | 'warn'>;
/** The agents of a call, and which one speaks. */
export declare class ActiveTeam {
    #private;
    constructor(context: TeamContext);
    get team(): Team;
    /** The agent that speaks: the primary one until a handoff. */
    get agent(): TeamMember;
    /** The name of the agent that has taken over; empty for the primary agent. */
    get handedTo(): string;
    /** Loads the page's agents, if any. `name` is the agent that spoke last on the previous page. */
    load(name: string | undefined): Promise<void>;
    /** Another agent speaks from now on. */
    handOver(agent: TeamMember): void;
}
export {};
