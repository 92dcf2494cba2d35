import type { Warn } from '../errors/warnings.js';
import type { AgentTeam, Team } from '../model/team.js';
/** The team of a call without agents: one that is nobody in particular. */
export declare const soloTeam: Team;
/** Never rejects: an agent that can't be used is a warning, and the others are kept. */
export declare function loadTeam(given: AgentTeam, warn: Warn): Promise<Team>;
