import type { Warn } from '../errors/warnings.js';
import type { AgentTeam, Team } from '../model/team.js';
/** The team of a call without agents: one unnamed agent. */
export declare const soloTeam: Team;
/** Never rejects: ignores unusable agents and warns. */
export declare function loadTeam(given: AgentTeam, warn: Warn): Promise<Team>;
