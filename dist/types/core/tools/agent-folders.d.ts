/** The folder of the agents: each folder in it is an agent's. */
export declare const agentsRoot = "src/ai";
/** Names or patterns, in an array or separated by commas. */
export declare function listOf(texts?: string | readonly string[]): string[];
/** Says whether a file, as a path from the base folder, belongs to one of these agents; to all if none is named. */
export declare function ofAgents(names: readonly string[]): (file: string) => boolean;
