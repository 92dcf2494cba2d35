/** The folder of the agents: each folder in it is one agent. */
export declare const agentsRoot = "src/ai";
/** Lists names or patterns that are given in an array or separated by commas. */
export declare function listOf(texts?: string | readonly string[]): string[];
/**
 * Returns whether a file, given as a path from the base folder, belongs to one of these agents. Without names, every
 * file does.
 */
export declare function ofAgents(names: readonly string[]): (file: string) => boolean;
