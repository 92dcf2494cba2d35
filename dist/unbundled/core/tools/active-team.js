import { NavaiAgentEvent } from '../events/call-events.js';
import { untilAborted } from '../util/until-aborted.js';
import { loadTeam, soloTeam } from './load-agents.js';
export class ActiveTeam {
    #context;
    #team = soloTeam;
    #agent;
    constructor(context) {
        this.#context = context;
    }
    get team() {
        return this.#team;
    }
    get agent() {
        return this.#agent ?? this.#team.members[0];
    }
    get handedTo() {
        return this.#agent?.name ?? '';
    }
    async load(name) {
        const { call, options, warn } = this.#context;
        if (!options.agents)
            return;
        this.#team = await untilAborted(loadTeam(options.agents, warn), call.signal);
        this.#agent = this.#team.members.find(member => member.name === name);
    }
    handOver(agent) {
        const previous = this.agent.name;
        this.#agent = agent;
        this.#context.target.dispatchEvent(new NavaiAgentEvent(agent.name, previous));
    }
}
