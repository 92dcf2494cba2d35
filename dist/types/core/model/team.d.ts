import type { PageFunction, PageFunctions } from './function.js';
/** An agent of a team, with its own instructions and functions. One agent speaks at a time. */
export interface AgentDefinition {
    readonly name: string;
    /** Its purpose, which tells the primary agent when to hand over. */
    readonly description?: string | undefined;
    /** Added to the backend's instructions while this agent speaks. */
    readonly instructions?: string | undefined;
    /** Offered only while this agent speaks; accepts the same forms as the shared `functions`. */
    readonly functions?: PageFunctions | null | undefined;
}
/**
 * Agents that hand one conversation over to each other. The primary agent begins.
 *
 * `modules` are loaders by path, as `import.meta.glob('./ai/**' + '/*.ts')` returns them. Each folder below `ai/` is an
 * agent with the functions of its modules. Its optional `agent.config` exports the agent's definition as default. The
 * primary agent has `primary: true` there, or its folder is named `primary` or `main`. Modules directly in `ai/` are
 * shared. `folders` keeps only these folders: names in an array, or separated by commas.
 */
export interface AgentTeam {
    readonly primary?: Partial<AgentDefinition> | undefined;
    readonly specialists?: readonly AgentDefinition[] | undefined;
    readonly modules?: Readonly<Record<string, unknown>> | undefined;
    readonly folders?: string | readonly string[] | undefined;
}
/** An agent with its functions loaded. */
export interface TeamMember {
    /** snake_case; unique in its team. */
    readonly name: string;
    readonly description: string;
    readonly instructions: string;
    readonly functions: readonly PageFunction[];
}
export interface Team {
    /** The primary agent comes first. */
    readonly members: readonly TeamMember[];
    /** Functions of the modules that belong to no agent. */
    readonly shared: readonly PageFunction[];
}
