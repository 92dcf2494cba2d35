import { stringify } from '../../core/util/stringify.js';
import { addInstructions, buildAgent } from './instructions.js';
import { sessionUpdate } from './session-update.js';
import { makeTool } from './tools.js';
export class Handoffs {
    #options;
    #toolsets;
    #tools;
    #agent;
    #minted = {};
    constructor(options) {
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
    refresh(configured) {
        const { updates, warn } = this.#options;
        const before = stringify(this.#agentFields(this.#agent));
        this.#toolsets = this.#makeToolsets();
        this.settled();
        const fields = this.#agentFields(this.#agent);
        if (configured && stringify(fields) !== before)
            updates.send(fields, message => warn('realtime-warning', message));
    }
    update(minted, transcriptionModel, chosen, names) {
        this.#minted = minted;
        return this.#sessionOf(this.#agent, transcriptionModel, chosen, names);
    }
    settled() {
        this.#tools.splice(0, this.#tools.length, ...this.#toolsetOf(this.#agent).tools);
    }
    #sessionOf(member, transcriptionModel, chosen, names) {
        const built = buildAgent(this.#options.routes(), this.#toolsetOf(member));
        const role = this.#role(member);
        const instructions = role ? addInstructions(this.#minted.instructions, role) : this.#minted.instructions;
        return sessionUpdate({ ...this.#minted, instructions }, built, transcriptionModel, chosen, names);
    }
    #role(member) {
        const [primary, ...specialists] = this.#options.team.members;
        if (member !== primary)
            return [
                `You are the specialist “${member.name}”. Go on in the same conversation, without a greeting.`,
                ...(member.instructions ? [member.instructions] : []),
                `When a request is not yours, hand the conversation back with ${transferTo(primary)}, without announcing it.`,
            ].join('\n');
        const list = specialists.map(to => `- ${transferTo(to)}${to.description ? `: ${to.description}` : ''}`);
        const handing = 'When a request is a specialist’s, hand the conversation over at once, without announcing it:';
        return [
            ...(member.instructions ? [member.instructions] : []),
            ...(list.length > 0 ? [handing, ...list] : []),
        ].join('\n');
    }
    #agentFields(member) {
        const { instructions, tools } = Object(this.#sessionOf(member, '').session);
        return { instructions, tools };
    }
    #makeToolsets() {
        return new Map(this.#options.team.members.map(member => [member, this.#makeToolset(member)]));
    }
    #makeToolset(member) {
        const { team, toolset, warn } = this.#options;
        const [primary, ...specialists] = team.members;
        const transfers = (member === primary ? specialists : [primary]).flatMap(to => to ? [this.#transferTo(to)] : []);
        const names = new Set(transfers.map(({ name }) => name));
        const { tools, ...rest } = toolset(member.functions);
        for (const { name } of tools)
            if (names.has(name))
                warn('function-clash', `“${name}” hands over to an agent; the function is not offered.`);
        return { ...rest, tools: [...transfers, ...tools.filter(({ name }) => !names.has(name))] };
    }
    #transferTo(to) {
        const description = to.description || `Hands the conversation over to “${to.name}”.`;
        const parameters = { type: 'object', properties: {}, additionalProperties: false };
        return makeTool(transferTo(to), description, parameters, async () => this.#handOver(to));
    }
    #handOver(to) {
        const { updates, warn } = this.#options;
        const from = this.#agent;
        const refused = (message) => {
            warn('handoff-failed', `${to.name}: ${message}`);
            this.#switchTo(from);
        };
        if (!updates.send(this.#agentFields(to), refused))
            return { ok: false, error: `“${to.name}” could not take over. Go on by yourself.` };
        this.#switchTo(to);
        return { ok: true, agent: to.name };
    }
    #switchTo(member) {
        if (member === this.#agent)
            return;
        const before = this.#toolsetOf(this.#agent).tools;
        this.#agent = member;
        this.settled();
        const names = new Set(this.#tools.map(({ name }) => name));
        this.#tools.push(...before.filter(({ name }) => !names.has(name)));
        this.#options.changed(member);
    }
    #toolsetOf(member) {
        return this.#toolsets.get(member) ?? { tools: [], untyped: [], isSilent: () => false };
    }
}
function transferTo(member) {
    return `transfer_to_${member?.name}`;
}
