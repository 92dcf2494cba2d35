import type { PageFunction, PageFunctions } from './function.js';
/** An agent of a team: one that speaks while it is its turn, with instructions and functions of its own. */
export interface AgentDefinition {
    readonly name: string;
    /** What it is for: tells the primary agent when to hand over. */
    readonly description?: string | undefined;
    /** Added to what the backend minted while it speaks. */
    readonly instructions?: string | undefined;
    /** Offered only while it speaks; in every form that the shared `functions` may have. */
    readonly functions?: PageFunctions | null | undefined;
}
/**
 * Agents that hand one conversation over to each other. The primary one begins.
 *
 * `modules` are loaders by path, as `import.meta.glob('./ai/**' + '/*.ts')` gives them: each folder below `ai/` is an
 * agent with the functions of its modules; its `agent.config`, if there is one, exports as default what is said
 * about it, with `primary: true` for the one that begins (else the folder `primary` or `main`). `folders` keeps only
 * these folders: names in an array, or separated by commas. Modules right in `ai/` are shared.
 */
export interface AgentTeam {
    readonly primary?: Partial<AgentDefinition> | undefined;
    readonly specialists?: readonly AgentDefinition[] | undefined;
    readonly modules?: Readonly<Record<string, unknown>> | undefined;
    readonly folders?: string | readonly string[] | undefined;
}
/** An agent, ready to speak. */
export interface TeamMember {
    /** snake_case; unique in its team. */
    readonly name: string;
    readonly description: string;
    readonly instructions: string;
    readonly functions: readonly PageFunction[];
}
export interface Team {
    /** The primary one first. */
    readonly members: readonly TeamMember[];
    /** Functions of the modules that belong to no agent. */
    readonly shared: readonly PageFunction[];
}
