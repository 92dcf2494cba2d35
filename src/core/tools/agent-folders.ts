/** The folder of the agents: each folder in it is one agent. */
export const agentsRoot = 'src/ai';

/** Lists names or patterns that are given in an array or separated by commas. */
export function listOf(texts: string | readonly string[] = []): string[] {
  const parts = [texts].flat().flatMap(text => text.split(','));
  return parts.map(part => part.trim().replaceAll('\\', '/')).filter(Boolean);
}

/**
 * Returns whether a file, given as a path from the base folder, belongs to one of these agents. Without names, every
 * file does.
 */
export function ofAgents(names: readonly string[]): (file: string) => boolean {
  return file => names.length === 0 || names.some(name => file.startsWith(`${agentsRoot}/${name}/`));
}
